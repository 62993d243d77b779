import { Component, input } from '@angular/core';
import { ContractScreen } from './contract-screen';

/** `/contracts/:id`; another contract is another screen, so that nothing of the first stays on it. */
@Component({
  selector: 'vz-contract-page',
  imports: [ContractScreen],
  template: `@for (one of [id()]; track one) {
    <vz-contract-screen />
  }`,
})
export class ContractPage {
  readonly id = input.required<string>();
}
