import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { Words } from './language/words';

export const galleryRoutes: Routes = [
  {
    path: 'ui',
    resolve: { words: () => inject(Words).loadScreens() },
    loadComponent: () => import('./gallery/gallery-page').then((file) => file.GalleryPage),
  },
];
