import { Component, computed, inject } from '@angular/core';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { type Tab, Tabs } from '../../ui/tabs';
import { Appendices } from '../appendices/appendices';
import { Discussion } from '../discussion/discussion';
import { PathBehind } from '../history/path-behind';
import { type Aside, OpenContract } from '../open-contract';
import { RemarkList } from '../remarks/remark-list';
import { Points } from '../suggestions/points';
import { Team } from '../team/team';
import { Walk } from '../suggestions/walk';

/** Nothing is no number to look at. */
const counted = (count: number): { readonly count?: number } => (count > 0 ? { count } : {});

/** What is said about the text, beside it; on a narrow page a sheet from below that walks from point to point. */
@Component({
  selector: 'vz-beside',
  imports: [Appendices, Button, Discussion, Icon, PathBehind, Points, RemarkList, T, Tabs, Team],
  host: { '[class.open]': 'contract.sheet()', '[attr.role]': '"complementary"', '[attr.aria-label]': 'label()' },
  templateUrl: './beside.html',
  styleUrl: './beside.css',
})
export class Beside {
  private readonly words = inject(Words);
  protected readonly contract = inject(OpenContract);
  protected readonly walk = inject(Walk);
  private readonly remarks = computed((): readonly Tab<Aside>[] => {
    const { remarks } = this.contract.view();
    const count = remarks.filter((one) => one.tracked && one.closed === null).length;
    return remarks.length > 0 ? [{ key: 'remarks', label: this.words.t('contract.remarks'), ...counted(count) }] : [];
  });
  protected readonly label = computed(() => this.words.t('contract.aside'));
  protected readonly tabs = computed((): readonly Tab<Aside>[] => [
    { key: 'edits', label: this.words.t('contract.edits'), ...counted(this.contract.openChains().length) },
    { key: 'discussion', label: this.words.t('contract.discussion') },
    ...this.remarks(),
    ...(this.contract.view().panels.includes('team') ? [{ key: 'team' as const, label: this.words.t('negotiation.team') }] : []),
    { key: 'path', label: this.words.t('contract.history') },
    { key: 'appendices', label: this.words.t('contract.appendices'), ...counted(this.contract.view().attachments.length) },
  ]);
}
