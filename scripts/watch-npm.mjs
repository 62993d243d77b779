// A killed npm passes no signal on, and what it started would hold the port. So look whether it still lives.
import { readFileSync } from 'node:fs';

const parentOf = (pid) => {
  try {
    const [, name, , parent] = /^\d+ \((.*)\) (\S) (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return { name, parent: Number(parent) };
  } catch {
    return undefined;
  }
};

// Between npm and us there may be a shell, which lives on without npm.
const throughShell = () => {
  const parent = parentOf(process.ppid);
  return parent && /^(ba|da|z)?sh$/.test(parent.name) ? parent.parent : process.ppid;
};

/** Calls `gone` once npm, which started us, has ended. */
export const watchNpm = (gone) => {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const npm = throughShell();
  const timer = setInterval(() => {
    if (throughShell() === npm) return;
    clearInterval(timer);
    gone();
  }, 1000);
  timer.unref();
};
