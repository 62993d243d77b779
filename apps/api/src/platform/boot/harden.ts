import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { Settings } from '../config/settings';

const NONE = "'none'";
const SELF = "'self'";

/**
 * Headers of every answer. Scripts come from here alone and never inline, and no text becomes markup or code but through the two named makers. Styles may be inline: Angular and ProseMirror set `style` attributes,
 * which no nonce covers, and a style alone runs nothing.
 */
export const hardening = ({ isSecure }: Settings): FastifyHelmetOptions => ({
  global: true,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': [NONE],
      'base-uri': [SELF],
      'connect-src': [SELF],
      'font-src': [SELF, 'data:'],
      'form-action': [SELF],
      'frame-ancestors': [NONE],
      'img-src': [SELF, 'data:', 'blob:'],
      'manifest-src': [SELF],
      'object-src': [NONE],
      'require-trusted-types-for': ["'script'"],
      'script-src': [SELF],
      'style-src': [SELF, "'unsafe-inline'"],
      'trusted-types': ['angular', 'ProseMirrorClipboard'],
      'worker-src': [SELF, 'blob:'],
      ...(isSecure ? { 'upgrade-insecure-requests': [] } : {}),
    },
  },
  crossOriginEmbedderPolicy: false,
  xFrameOptions: { action: 'deny' },
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: isSecure ? { maxAge: 365 * 24 * 3600, includeSubDomains: true } : false,
});
