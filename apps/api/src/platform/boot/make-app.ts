import type { IncomingMessage } from 'node:http';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { DynamicModule, LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { API } from '@vizavi/api-types';
import { Logger, PinoLogger } from 'nestjs-pino';
import { newId } from '../clock/new-id';
import { Settings } from '../config/settings';
import { Metrics } from '../http/metrics';
import { serveDocument } from '../openapi/serve-document';
import { acceptOneClick } from './accept-one-click';
import { hardening } from './harden';
import { limitDepth } from './limit-depth';
import { limitTexts } from './limit-texts';
import { observe } from './observe';
import { refuseAddress } from './refuse-address';
import { servePortal } from './serve-portal';

export const LARGEST_BODY = 2 * 1024 * 1024;
export const LARGEST_FILE = 20 * 1024 * 1024;
/** The framework's own account of its start is nobody's news. */
const QUIET: LogLevel[] = ['fatal', 'error', 'warn'];
/** Routes outside of the API's prefix. */
export const OPERATIONS = ['healthz', 'readyz', 'metrics'];
const GIVEN_ID = /^[\w-]{8,64}$/;

const adapter = (): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    forceCloseConnections: true,
    trustProxy: 'loopback, linklocal, uniquelocal',
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: refuseAddress,
    genReqId: ({ headers }: IncomingMessage) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && GIVEN_ID.test(given) ? given : newId();
    },
  });

/** The http application with everything around the routes; not yet listening. */
export async function makeApp(module: DynamicModule): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter(), { logger: QUIET, forceCloseConnections: true });
  const settings = app.get(Settings);
  const instance = app.getHttpAdapter().getInstance();
  observe(instance, await app.resolve(PinoLogger), app.get(Metrics));
  await instance.register(cookie);
  await instance.register(helmet, hardening(settings));
  await instance.register(multipart, { limits: { fileSize: LARGEST_FILE, files: 1, fields: 10, parts: 11 } });
  limitDepth(instance);
  limitTexts(instance);
  serveDocument(app);
  await servePortal(instance, settings.PORTAL_DIR);
  app.setGlobalPrefix(API, { exclude: OPERATIONS });
  await app.init();
  acceptOneClick(instance);
  app.useLogger(app.get(Logger));
  return app;
}
