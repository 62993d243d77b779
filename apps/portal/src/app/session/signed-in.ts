import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import { Session } from './session';

/** Nobody signed in: to sign-in, which comes back to the address asked for. An unreachable server is shown by the sign-in page too. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const [session, router] = [inject(Session), inject(Router)];
  const me = await session.whoIsHere().catch(() => null);
  return me ? true : new RedirectCommand(router.createUrlTree(['/sign-in'], { queryParams: state.url === '/' ? {} : { back: state.url } }));
};
