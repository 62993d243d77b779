import type { Twin } from '../dictionary';
import type { signing as russian } from '../ru/signing';

export const signing: Twin<typeof russian> = {
  title: 'Signing',
  whatYouSign: 'You sign revision {number, number}',
  hash: 'Fingerprint of the text',
  authority: 'By what authority you sign',
  charter: 'Charter',
  powerOfAttorney: 'Power of attorney',
  authorityNumber: 'Number of the power of attorney',
  authorityDate: 'Date of the power of attorney',
  consent: 'I have read the contract and sign it with a simple electronic signature',
  password: 'Password, to confirm',
  sign: 'Sign',
  signed: 'You have signed the contract',
  agreementTitle: 'Agreement on electronic signatures',
  agreementText: 'Before you sign for the first time, accept the agreement on behalf of your company',
  agreementAccept: 'Accept the agreement',
  paperTitle: 'Signing on paper',
  paperDate: 'Date of signing',
  paperScan: 'Scan of the signed contract',
  paperSave: 'Record',
  onPaper: 'signed on paper',
  simple: 'simple electronic signature',
};
