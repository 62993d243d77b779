import { Component, computed, forwardRef, inject, input, output } from '@angular/core';
import type { RouteDirectoryView } from '@vizavi/api-types';
import { CLAUSE_TYPES, COMPARISONS, CURRENCIES, DEAL_TYPES, type ClauseType, type RouteCondition } from '@vizavi/domain';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Button } from '../ui/button';
import { Chip } from '../ui/chip';
import { Icon } from '../ui/icon';
import { RouteWords } from './route-words';
import { type ConditionSubject, partOn, subjectOf, SUBJECTS } from './stage-changes';

type Group = Extract<RouteCondition, { kind: 'all' | 'any' }>;
type Leaf = Exclude<RouteCondition, { kind: 'all' | 'any' | 'not' }>;

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One part of a condition's tree: a group with its parts, or a comparison. «Неверно, что» goes around either. */
@Component({
  selector: 'vz-condition-part',
  imports: [T, Button, Chip, Icon, forwardRef(() => ConditionPart)],
  templateUrl: './condition-part.html',
  styleUrl: './condition-part.css',
})
export class ConditionPart {
  private readonly words = inject(Words);
  private readonly said = inject(RouteWords);
  readonly part = input.required<RouteCondition>();
  readonly directory = input.required<RouteDirectoryView>();
  readonly removable = input(true);
  readonly depth = input(1);
  readonly changed = output<RouteCondition>();
  readonly removed = output<void>();

  protected readonly subjects = SUBJECTS;
  protected readonly comparisons = COMPARISONS;
  protected readonly currencies = CURRENCIES;
  protected readonly denied = computed(() => this.part().kind === 'not');
  protected readonly inner = computed((): RouteCondition => {
    const part = this.part();
    return part.kind === 'not' ? part.of : part;
  });
  protected readonly group = computed((): Group | null => {
    const inner = this.inner();
    return inner.kind === 'all' || inner.kind === 'any' ? inner : null;
  });
  protected readonly leaf = computed((): Leaf | null => {
    const inner = this.inner();
    return inner.kind === 'all' || inner.kind === 'any' || inner.kind === 'not' ? null : inner;
  });
  protected readonly subject = computed(() => {
    const leaf = this.leaf();
    return leaf && subjectOf(leaf);
  });
  protected readonly chosen = computed((): readonly string[] => {
    const leaf = this.leaf();
    if (leaf?.kind === 'oneOf') return leaf.values;
    return leaf?.kind === 'touched' ? leaf.clauseTypes : [];
  });
  protected readonly choices = computed((): readonly Choice[] => {
    const { segments, forms } = this.directory();
    switch (this.subject()) {
      case 'touched':
        return CLAUSE_TYPES.map((value) => ({ value, label: this.said.clauseType(value) }));
      case 'currency':
        return CURRENCIES.map((value) => ({ value, label: value }));
      case 'dealType':
        return DEAL_TYPES.map((value) => ({ value, label: this.words.t(`catalogue.${value}`) }));
      case 'clientSegment':
        return [...new Set([...segments, ...this.chosen()])].map((value) => ({ value, label: value }));
      case 'formKey':
        return forms.map(({ key, name }) => ({ value: key, label: this.words.of(name) }));
      default:
        return [];
    }
  });

  protected put(inner: RouteCondition): void {
    this.changed.emit(this.denied() ? { kind: 'not', of: inner } : inner);
  }

  protected deny(): void {
    this.changed.emit(this.denied() ? this.inner() : { kind: 'not', of: this.inner() });
  }

  protected about(subject: string): void {
    this.put(partOn(subject as ConditionSubject));
  }

  protected compare(change: Partial<Extract<Leaf, { kind: 'compare' }>>): void {
    const leaf = this.leaf();
    if (leaf?.kind === 'compare') this.put({ ...leaf, ...change });
  }

  /** A sum is typed with spaces and a comma; the condition keeps a decimal. */
  protected typed(value: string): void {
    this.compare({ value: value.replace(/\s/g, '').replace(',', '.') });
  }

  protected toggle(value: string): void {
    const leaf = this.leaf();
    const values = this.chosen().includes(value) ? this.chosen().filter((one) => one !== value) : [...this.chosen(), value];
    if (leaf?.kind === 'oneOf') this.put({ ...leaf, values });
    if (leaf?.kind === 'touched') this.put({ ...leaf, clauseTypes: values as ClauseType[] });
  }

  protected join(kind: string): void {
    const group = this.group();
    if (group) this.put({ ...group, kind: kind as Group['kind'] });
  }

  protected putPart(index: number, part: RouteCondition): void {
    const group = this.group();
    if (group) this.put({ ...group, of: group.of.map((one, at) => (at === index ? part : one)) });
  }

  protected drop(index: number): void {
    const group = this.group();
    if (group) this.put({ ...group, of: group.of.filter((_, at) => at !== index) });
  }

  protected add(part: RouteCondition): void {
    const group = this.group();
    if (group) this.put({ ...group, of: [...group.of, part] });
  }

  protected addPart(): void {
    this.add(partOn('amount'));
  }

  protected addGroup(): void {
    this.add({ kind: this.group()?.kind === 'all' ? 'any' : 'all', of: [partOn('amount')] });
  }
}
