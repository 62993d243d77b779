import { Component, computed, inject, input, signal } from '@angular/core';
import type { ContractFilter, FilterChoices } from '@vizavi/api-types';
import type { Reading } from '../../api/reading';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { Clock } from '../../ui/clock';
import { Input } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { ChoiceList } from './choice-list';
import { countOf, isNarrowed } from './filter-address';
import { FilterPill } from './filter-pill';
import {
  amountInWords,
  chosenInWords,
  clientChoices,
  formChoices,
  periodInWords,
  personChoices,
  stageChoices,
  statusChoices,
} from './filter-words';
import { KeptFilter } from './kept-filter';
import { AmountRange, DayRange, type Range } from './range-fields';

const PAUSE = 250;
const NONE: FilterChoices = { clients: [], forms: [], holders: [], managers: [], languages: [] };
type Listed = 'status' | 'stage' | 'holder' | 'client' | 'manager' | 'form';

/** Search and filters over contracts; a filter whose choices the server does not give is not drawn. Needs a `KeptFilter`. */
@Component({
  selector: 'vz-filter-bar',
  imports: [T, Button, Chip, Input, Icon, ChoiceList, FilterPill, AmountRange, DayRange],
  templateUrl: './filter-bar.html',
  styleUrl: './filter-bar.css',
})
export class FilterBar {
  private readonly words = inject(Words);
  private readonly clock = inject(Clock);
  private readonly kept = inject(KeptFilter);
  readonly choices = input.required<Reading<FilterChoices>>();

  protected readonly filter = this.kept.filter;
  protected readonly count = computed(() => countOf(this.filter()));
  protected readonly narrowed = computed(() => isNarrowed(this.filter()));
  protected readonly unfolded = signal(false);
  private pause: ReturnType<typeof setTimeout> | undefined;

  /** A list of one says nothing, unless it is chosen already. Until the lists are there all stand in their places, so that nothing jumps. */
  protected readonly lists = computed(() => {
    const [say, choices, filter] = [this.words.say(), this.choices().value() ?? NONE, this.filter()];
    const lists = [
      { key: 'status' as const, word: 'contracts.status' as const, many: true, choices: statusChoices(say) },
      { key: 'stage' as const, word: 'contracts.stage' as const, many: true, choices: stageChoices(say) },
      { key: 'holder' as const, word: 'contracts.holder' as const, many: false, choices: personChoices(choices.holders) },
      { key: 'client' as const, word: 'contracts.client' as const, many: false, choices: clientChoices(choices) },
      { key: 'form' as const, word: 'contracts.form' as const, many: false, choices: formChoices(say, choices) },
      { key: 'manager' as const, word: 'contracts.manager' as const, many: false, choices: personChoices(choices.managers) },
    ];
    return lists
      .filter((list) => list.choices.length > 1 || filter[list.key] || this.choices().loading())
      .map((list) => ({
        ...list,
        chosen: filter[list.key]?.split(',') ?? [],
        value: chosenInWords(say, list.choices, filter[list.key]),
      }));
  });
  protected readonly amount = computed(() => amountInWords(this.words.say(), this.filter()));
  protected readonly period = computed(() => periodInWords(this.words.say(), this.filter(), this.clock.now()));
  protected readonly amounts = computed((): Range => ({ from: this.filter().amountFrom, to: this.filter().amountTo }));
  protected readonly days = computed((): Range => ({ from: this.filter().from, to: this.filter().to }));

  protected type(text: string): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.kept.search(text), PAUSE);
  }

  protected submit(text: string): void {
    clearTimeout(this.pause);
    this.kept.search(text);
  }

  protected choose(key: Listed, values: readonly string[]): void {
    this.change({ [key]: values.join(',') });
  }

  protected change(patch: ContractFilter): void {
    this.kept.change(patch);
  }

  protected clear(field: HTMLInputElement): void {
    clearTimeout(this.pause);
    this.kept.clear();
    field.value = '';
    field.focus();
  }
}
