import type { Routes } from '@angular/router';

export const galleryRoutes: Routes = [
  { path: 'ui', loadComponent: () => import('./gallery/gallery-page').then((file) => file.GalleryPage) },
];
