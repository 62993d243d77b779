import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { Words } from './language/words';
import { galleryRoutes } from './gallery.routes';
import { screens } from './screens';
import { Session } from './session/session';
import { SignInPage } from './session/sign-in-page';
import { signedIn } from './session/signed-in';

/** Addresses are matched before the guards run, so it asks for itself who is here. */
const firstScreen = async (): Promise<string> => {
  const me = await inject(Session)
    .whoIsHere()
    .catch(() => null);
  return me ? `/${me.screens[0] ?? 'profile'}` : '/sign-in';
};

/** Sign-in stands in the first file: nine small ones would cost a reader more. `title` is a key of the dictionary; `PageTitle` says it. */
export const routes: Routes = [
  { path: 'sign-in', title: 'session.title', component: SignInPage },
  {
    path: 'forgotten-password',
    title: 'session.forgottenTitle',
    loadComponent: () => import('./session/forgotten-page').then((file) => file.ForgottenPage),
  },
  { path: 'reset/:token', title: 'session.resetTitle', loadComponent: () => import('./session/reset-page').then((file) => file.ResetPage) },
  {
    path: 'invitation/:token',
    title: 'session.inviteTitle',
    loadComponent: () => import('./session/invitation-page').then((file) => file.InvitationPage),
  },
  {
    path: 'unsubscribe/:token',
    title: 'post.letters',
    resolve: { words: () => inject(Words).loadScreens() },
    loadComponent: () => import('./session/unsubscribe-page').then((file) => file.UnsubscribePage),
  },
  { path: 'verify', title: 'evidence.verifyTitle', loadComponent: () => import('./verify/verify-page').then((file) => file.VerifyPage) },
  ...galleryRoutes,
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/shell').then((file) => file.Shell),
    children: [
      { path: '', pathMatch: 'full', redirectTo: firstScreen },
      ...screens,
      {
        path: '**',
        title: 'common.notFoundTitle',
        loadComponent: () => import('./shell/not-found-page').then((file) => file.NotFoundPage),
      },
    ],
  },
];
