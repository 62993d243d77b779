import { reserveTestServer } from '../../libs/database/src/testing/test-server';

module.exports = reserveTestServer;
