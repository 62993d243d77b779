import type { Circumstances } from '../approval/condition';
import { openSuggestions } from '../negotiation/standing';
import type { Context } from './command';
import type { Contract } from './contract';

/** What the conditions of the route are judged by. While something is open the text counts as another than the form's. */
export const circumstancesOf = (
  contract: Contract,
  context: Pick<Context, 'paymentDays' | 'clientSegment' | 'textOutcome'>,
): Circumstances => ({
  amount: contract.deal.amount,
  currency: contract.deal.currency,
  paymentDays: context.paymentDays,
  dealType: contract.dealType,
  formKey: contract.formKey,
  clientSegment: context.clientSegment,
  touched: context.textOutcome.touched,
  textDiffers: context.textOutcome.touched.length > 0 || openSuggestions(contract.suggestions).length > 0,
});
