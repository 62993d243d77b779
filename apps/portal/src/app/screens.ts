import type { Routes } from '@angular/router';

/** Screens behind sign-in: one line each, lazy. The first segment is the name that `me.screens` uses. */
export const screens: Routes = [];
