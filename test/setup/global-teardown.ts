import { releaseTestServer } from '../../libs/database/src/testing/test-server';

module.exports = releaseTestServer;
