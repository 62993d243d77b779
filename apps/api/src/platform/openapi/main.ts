import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { API } from '@vizavi/api-types';
import { Database } from '@vizavi/database';
import { AppModule } from '../../app.module';
import { DirectConnection } from '../boot/direct-connection';
import { OPERATIONS } from '../boot/make-app';
import { Clock } from '../clock/clock';
import { readSettings } from '../config/settings';
import { makeDocument } from './make-document';

/** `npm run openapi`: writes openapi.json; the application is previewed, so nothing runs and no database is asked. */
async function main(): Promise<void> {
  const surroundings = {
    settings: readSettings({
      LOG_LEVEL: 'silent',
      RUN_WORKER: 'false',
      SECRET_KEY: 'nobody signs in to a preview of it',
      ANCHOR_KEY: 'nobody anchors a preview of the log',
    }),
    database: new Database({}, false),
    direct: new DirectConnection({}),
    clock: new Clock(),
  };
  const app = await NestFactory.create(AppModule.on(surroundings), new FastifyAdapter(), { preview: true, logger: ['error'] });
  app.setGlobalPrefix(API, { exclude: OPERATIONS });
  writeFileSync(join(process.cwd(), 'openapi.json'), `${JSON.stringify(makeDocument(app), null, 2)}\n`);
}

void main();
