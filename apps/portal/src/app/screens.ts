import type { Routes } from '@angular/router';

/** Screens behind sign-in: one line each, lazy. The first segment is the name that `me.screens` uses. */
export const screens: Routes = [
  { path: 'home', title: 'shell.home', loadComponent: () => import('./home/home-page').then((file) => file.HomePage) },
  {
    path: 'catalogue',
    title: 'shell.catalogue',
    loadComponent: () => import('./catalogue/catalogue-page').then((file) => file.CataloguePage),
  },
  {
    path: 'catalogue/own',
    title: 'word.ownTitle',
    loadComponent: () => import('./catalogue/own/own-paper-page').then((file) => file.OwnPaperPage),
  },
  { path: 'catalogue/:id', title: 'shell.catalogue', loadComponent: () => import('./catalogue/form-page').then((file) => file.FormPage) },
  {
    path: 'contracts/:id',
    title: 'contract.title',
    loadComponent: () => import('./contract/contract-page').then((file) => file.ContractPage),
  },
  {
    path: 'contracts/:id/compare',
    title: 'papers.comparison',
    loadComponent: () => import('./papers/compare-page').then((file) => file.ComparePage),
  },
  {
    path: 'contracts/:id/disagreements',
    title: 'papers.disagreements',
    loadComponent: () => import('./papers/disagreements-page').then((file) => file.DisagreementsPage),
  },
  {
    path: 'contracts/:id/approval-sheet',
    title: 'papers.approvalSheet',
    loadComponent: () => import('./papers/approval-sheet-page').then((file) => file.ApprovalSheetPage),
  },
  {
    path: 'contracts/:id/summary',
    title: 'papers.summary',
    loadComponent: () => import('./papers/summary-page').then((file) => file.SummaryPage),
  },
  {
    path: 'contracts/:id/import',
    title: 'word.title',
    loadComponent: () => import('./contract/import/import-page').then((file) => file.ImportPage),
  },
  { path: 'contracts/:id/fill', title: 'fill.title', loadComponent: () => import('./fill/fill-page').then((file) => file.FillPage) },
  {
    path: 'contracts',
    title: 'shell.contracts',
    loadComponent: () => import('./contracts/contracts-page').then((file) => file.ContractsPage),
  },
  { path: 'desk', title: 'shell.desk', loadComponent: () => import('./desk/desk-page').then((file) => file.DeskPage) },
  { path: 'board', title: 'shell.board', loadComponent: () => import('./board/board-page').then((file) => file.BoardPage) },
  { path: 'forms', title: 'forms.title', loadComponent: () => import('./forms/forms-page').then((file) => file.FormsPage) },
  { path: 'forms/upload', title: 'forms.uploadTitle', loadComponent: () => import('./forms/upload-page').then((file) => file.UploadPage) },
  {
    path: 'forms/clauses',
    title: 'papers.statistics',
    loadComponent: () => import('./forms/clauses-page').then((file) => file.ClausesPage),
  },
  {
    path: 'forms/:id/versions/:versionId',
    title: 'forms.preview',
    loadComponent: () => import('./forms/version-page').then((file) => file.VersionPage),
  },
  { path: 'routes', title: 'routes.title', loadComponent: () => import('./routes/routes-page').then((file) => file.RoutesPage) },
  {
    path: 'routes/clause-owners',
    title: 'routes.clauseOwners',
    loadComponent: () => import('./routes/clause-owners-page').then((file) => file.ClauseOwnersPage),
  },
  {
    path: 'routes/:id/versions/:versionId',
    title: 'routes.title',
    loadComponent: () => import('./routes/route-page').then((file) => file.RoutePage),
  },
  {
    path: 'routes/:id/versions/:versionId/contracts',
    title: 'routes.onTheirWay',
    loadComponent: () => import('./routes/migration/migration-page').then((file) => file.MigrationPage),
  },
  {
    path: 'routes/:id/compare',
    title: 'routes.compareTitle',
    loadComponent: () => import('./routes/compare-page').then((file) => file.RouteComparePage),
  },
  { path: 'members', title: 'people.members', loadComponent: () => import('./members/members-page').then((file) => file.MembersPage) },
  { path: 'clients', title: 'people.clients', loadComponent: () => import('./clients/clients-page').then((file) => file.ClientsPage) },
  { path: 'clients/:id', title: 'people.client', loadComponent: () => import('./clients/client-page').then((file) => file.ClientPage) },
  { path: 'absence', title: 'shell.absence', loadComponent: () => import('./absence/absence-page').then((file) => file.AbsencePage) },
  {
    path: 'absence/reassigning',
    title: 'absence.reassigning',
    loadComponent: () => import('./absence/reassigning/reassigning-page').then((file) => file.ReassigningPage),
  },
  { path: 'calendar', title: 'calendar.title', loadComponent: () => import('./calendar/calendar-page').then((file) => file.CalendarPage) },
  { path: 'security', title: 'shell.security', loadComponent: () => import('./security/security-page').then((file) => file.SecurityPage) },
  { path: 'outbox', title: 'people.outbox', loadComponent: () => import('./outbox/outbox-page').then((file) => file.OutboxPage) },
  { path: 'log', title: 'evidence.heads', loadComponent: () => import('./log/log-page').then((file) => file.LogPage) },
  { path: 'decide/:token', title: 'post.decideTitle', loadComponent: () => import('./decide/decide-page').then((file) => file.DecidePage) },
  { path: 'profile', title: 'profile.title', loadComponent: () => import('./profile/profile-page').then((file) => file.ProfilePage) },
  {
    path: 'signature',
    title: 'signing.agreementTitle',
    loadComponent: () => import('./signature/signature-page').then((file) => file.SignaturePage),
  },
];
