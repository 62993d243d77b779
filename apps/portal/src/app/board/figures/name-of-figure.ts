import { FUNNEL_STANDINGS, type FigureContracts, type NamedFigure } from '@vizavi/api-types';
import { assertNever, type StageKind } from '@vizavi/domain';
import { monthName, shortDate } from '@vizavi/words';
import { COLUMN_WORDS } from '../../contracts/filter/filter-words';
import type { Words } from '../../language/words';

/** Upper edges of the ages, as the server counts them. */
const EDGES = [1, 3, 5, 10] as const;
const MONTH = /^\d{4}-\d{2}/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Which of a figure it is, in words: of a person and a form the server says the name. */
export function nameOfFigure(
  words: Words,
  { figure, of }: { readonly figure: NamedFigure; readonly of: string },
  found: FigureContracts | undefined,
): string {
  const say = words.say();
  switch (figure) {
    case 'person':
    case 'form':
      return found?.name ? words.of(found.name) : '…';
    case 'stage':
      return of in COLUMN_WORDS ? say(COLUMN_WORDS[of as StageKind]) : of;
    case 'age': {
      const edge = EDGES[Number(of)];
      return edge === undefined ? say('bottlenecks.ageOver', { days: EDGES.at(-1)! }) : say('bottlenecks.ageUpTo', { days: edge });
    }
    case 'way':
      return '';
    case 'month': {
      const [month, standing] = of.split(':') as [string, string | undefined];
      const name = MONTH.test(month) ? monthName(say, month) : month;
      return FUNNEL_STANDINGS.some((one) => one === standing) ? `${name}, ${say('bottlenecks.standings', { standing: standing! })}` : name;
    }
    case 'signed':
      return MONTH.test(of) ? monthName(say, of) : of;
    case 'expected':
      if (DAY.test(of)) return say('bottlenecks.outlookWeek', { week: shortDate(say, new Date(`${of}T00:00:00`)) });
      return say(
        of === 'later'
          ? 'bottlenecks.outlookLater'
          : of === 'afterClient'
            ? 'bottlenecks.outlookAfterClient'
            : 'bottlenecks.outlookUnknown',
      );
    default:
      return assertNever(figure);
  }
}
