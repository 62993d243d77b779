import type { Routes } from '@angular/router';

/** Empty in production; a development build puts the gallery of the kit here. */
export const galleryRoutes: Routes = [];
