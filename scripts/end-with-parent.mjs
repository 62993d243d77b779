// Loaded into the application before its own code: when `npm start` is killed, the application ends as by Ctrl+C and frees the port.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// Listening alone would keep a finished application alive.
process.channel?.unref();
