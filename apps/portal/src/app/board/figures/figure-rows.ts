import type { BottlenecksView, InsightsView } from '@vizavi/api-types';
import { number, type Say } from '@vizavi/words';
import type { Bilingual } from '@vizavi/domain';
import { COLUMN_WORDS } from '../../contracts/filter/filter-words';
import type { FigureRow } from './figure-bars';

const days = (say: Say, value: number | null): string => (value === null ? '—' : number(say.language, value, { maximumFractionDigits: 1 }));

const before = (say: Say, value: number | null): FigureRow['before'] => (value === null ? null : { value, text: days(say, value) });

/** People by what they take to decide, and what waits for them now. */
export const peopleRows = (say: Say, people: BottlenecksView['people']): readonly FigureRow[] =>
  people.map(({ person, decided, decidedBefore, median, medianBefore, ninetieth, open, late }) => ({
    key: person.memberId ?? '',
    name: person.name,
    value: median ?? 0,
    text:
      median === null
        ? say('bottlenecks.personWaits', { open, late })
        : say('bottlenecks.personText', { median: days(say, median), open, late }),
    isLate: late > 0,
    before: before(say, medianBefore),
    cells: [
      days(say, median),
      days(say, medianBefore),
      days(say, ninetieth),
      String(decided),
      String(decidedBefore),
      String(open),
      String(late),
    ],
  }));

/** Contracts in work by how long they have been in the same hands; the place of an age is its key. */
export const ageRows = (say: Say, ages: BottlenecksView['ages']): readonly FigureRow[] =>
  ages.every((one) => one.supplier + one.client + one.supplierBefore + one.clientBefore === 0)
    ? []
    : ages.map(({ upTo, supplier, client, supplierBefore, clientBefore }, place) => ({
        key: String(place),
        name: upTo === null ? say('bottlenecks.ageOver', { days: ages[place - 1]?.upTo ?? 0 }) : say('bottlenecks.ageUpTo', { days: upTo }),
        value: supplier + client,
        text: say('bottlenecks.ageText', { supplier, client }),
        isLate: upTo === null && supplier > 0,
        before: before(say, supplierBefore + clientBefore || null),
        cells: [supplier, supplierBefore, client, clientBefore].map(String),
      }));

/** Forms by the share of signed contracts that kept the promise, beside the span before. */
export const promiseRows = (say: Say, promises: BottlenecksView['promises'], nameOf: (name: Bilingual) => string): readonly FigureRow[] =>
  promises
    .filter((one) => one.executed > 0)
    .map(({ form, executed, kept, executedBefore, keptBefore, medianOver }) => ({
      key: form.key,
      name: nameOf(form.name),
      value: kept / executed,
      text: say('bottlenecks.promiseText', { kept, executed }),
      isLate: kept < executed / 2,
      before: executedBefore === 0 ? null : { value: keptBefore / executedBefore, text: `${keptBefore} / ${executedBefore}` },
      cells: [`${kept} / ${executed}`, executedBefore === 0 ? '—' : `${keptBefore} / ${executedBefore}`, days(say, medianOver)],
    }));

/** Stages by what half of the contracts took of the supplier's time. */
export const stageRows = (say: Say, stages: InsightsView['stageDays']): readonly FigureRow[] =>
  stages.map(({ kind, median, medianBefore, ninetieth, count, countBefore }) => ({
    key: kind,
    name: say(COLUMN_WORDS[kind]),
    value: median,
    text: `${days(say, median)} – ${days(say, ninetieth)}`,
    isLate: false,
    before: before(say, medianBefore),
    cells: [days(say, median), days(say, medianBefore), days(say, ninetieth), String(count), String(countBefore)],
  }));
