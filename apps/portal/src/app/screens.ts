import type { Routes } from '@angular/router';

/** Screens behind sign-in: one line each, lazy. The first segment is the name that `me.screens` uses. */
export const screens: Routes = [
  { path: 'home', title: 'shell.home', loadComponent: () => import('./home/home-page').then((file) => file.HomePage) },
  {
    path: 'catalogue',
    title: 'shell.catalogue',
    loadComponent: () => import('./catalogue/catalogue-page').then((file) => file.CataloguePage),
  },
  { path: 'catalogue/:id', title: 'shell.catalogue', loadComponent: () => import('./catalogue/form-page').then((file) => file.FormPage) },
  {
    path: 'contracts/:id',
    title: 'contract.title',
    loadComponent: () => import('./contract/contract-page').then((file) => file.ContractPage),
  },
  { path: 'contracts/:id/fill', title: 'fill.title', loadComponent: () => import('./fill/fill-page').then((file) => file.FillPage) },
  {
    path: 'contracts',
    title: 'shell.contracts',
    loadComponent: () => import('./contracts/contracts-page').then((file) => file.ContractsPage),
  },
  { path: 'desk', title: 'shell.desk', loadComponent: () => import('./desk/desk-page').then((file) => file.DeskPage) },
  { path: 'board', title: 'shell.board', loadComponent: () => import('./board/board-page').then((file) => file.BoardPage) },
];
