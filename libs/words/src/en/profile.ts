import type { Twin } from '../dictionary';
import type { profile as russian } from '../ru/profile';

export const profile: Twin<typeof russian> = {
  title: 'Profile',
  personal: 'About you',
  language: 'Language of the interface and letters',
  theme: 'Appearance',
  password: 'Password',
  changePassword: 'Change the password',
  currentPassword: 'Current password',
  passwordChanged: 'Password changed',
  sessions: 'Where you are signed in',
  thisSession: 'this session',
  endSession: 'End',
  endOthers: 'End all the others',
  sessionsEnded: 'The other sessions have ended',
  notifications: 'Notifications',
  letters: 'Letters',
  lettersHelp: 'When a contract is with you, an answer has come or a deadline is near',
  quietHours: 'Do not disturb',
  keyboard: 'Single keys',
  keyboardHelp: 'One-letter keys on the lawyer’s desk',
  saved: 'Saved',
};
