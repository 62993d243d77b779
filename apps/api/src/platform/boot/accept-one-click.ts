import { API, PATHS } from '@vizavi/api-types';
import { errorCodes, type FastifyInstance } from 'fastify';

const FORM = 'application/x-www-form-urlencoded';
const ONE_CLICK = `${API}/${PATHS.unsubscription(':token')}`;
const LONGEST = 1_024;

/**
 * A form of another site could post this type without asking, so nothing here takes it but the one click of a mail program (RFC 8058), which proves
 * itself by its address and whose body says nothing.
 */
export function acceptOneClick(instance: FastifyInstance): void {
  instance.removeContentTypeParser(FORM);
  instance.addContentTypeParser(FORM, { parseAs: 'string', bodyLimit: LONGEST }, (request, _body, done) =>
    request.routeOptions.url === ONE_CLICK ? done(null, {}) : done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(FORM)),
  );
}
