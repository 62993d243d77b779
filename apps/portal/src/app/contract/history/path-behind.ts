import { Component, computed, inject } from '@angular/core';
import type { RevisionRow, TimelineEntry, TurnView } from '@vizavi/api-types';
import { clockTime, dateInWords, nameList } from '@vizavi/words';
import { ContractRequests } from '../../api/contract-requests';
import { T } from '../../language/t.pipe';
import { Lasting } from '../../language/language.pipes';
import { Words } from '../../language/words';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icon-paths';
import { Load } from '../../ui/load';
import { More } from '../../ui/more';
import { When } from '../../ui/when';
import { grouped } from '../grouped';
import { OpenContract } from '../open-contract';
import { quietTypes } from './timeline-types';
import { timelineWords } from './timeline-words';

interface Line {
  readonly id: string;
  readonly time: string;
  readonly text: string;
  readonly note: string | null;
  readonly icon: IconName;
  readonly isOurs: boolean;
}

interface DayOfLines {
  readonly day: string;
  readonly lines: readonly Line[];
}

const shapes: Readonly<Record<string, IconName>> = {
  ContractHandedOff: 'arrow-right',
  ContractSubmitted: 'arrow-right',
  RevisionFolded: 'file-text',
  StageDecided: 'check',
  StagePassed: 'check',
  ContractReturned: 'returned',
  ContractSigned: 'sign',
  ContractExecuted: 'sign',
  ContractDeclined: 'stop',
  ContractWithdrawn: 'stop',
  ContractTerminated: 'stop',
  CommentMade: 'comment',
  AttachmentAdded: 'clip',
  AttachmentRemoved: 'clip',
  DeadlineNeared: 'clock',
  DeadlineBreached: 'alert',
  SilenceEscalated: 'alert',
  AssignmentMoved: 'arrow-right',
  RouteMigrated: 'route',
  DeadlinesRecounted: 'clock',
  SuggestionMade: 'edit',
  SuggestionRevised: 'edit',
  ChangesAnswered: 'edit',
};

/** Who held the contract and for how long, the texts that it had, and everything that has happened to it. */
@Component({
  selector: 'vz-path-behind',
  imports: [Badge, Icon, Lasting, Load, More, T, When],
  templateUrl: './path-behind.html',
  styleUrl: './path-behind.css',
})
export class PathBehind {
  private readonly words = inject(Words);
  private readonly requests = inject(ContractRequests);
  protected readonly contract = inject(OpenContract);
  protected readonly entries = this.requests.listTimeline(this.contract.id);
  protected readonly revisions = this.requests.readRevisions(() => this.contract.id);
  protected readonly sides = computed(() => this.contract.view().sides);
  protected readonly turns = computed(() => [...this.contract.view().turns].reverse());
  protected readonly longest = computed(() => Math.max(1, ...this.turns().map((turn) => turn.workingMinutes)));
  protected readonly days = computed((): readonly DayOfLines[] => {
    const told = this.entries.items().filter((entry) => !quietTypes.includes(entry.type));
    return grouped(told, (entry) => dateInWords(this.words.say(), new Date(entry.at), new Date())).map(([day, entries]) => ({
      day,
      lines: entries.map((entry) => this.lineOf(entry)),
    }));
  });

  protected people(turn: TurnView): string {
    return nameList(
      this.words.say(),
      turn.people.map((person) => person.name),
    );
  }

  protected reasonOf({ reason }: RevisionRow): string {
    return this.words.t(reason === 'submitted' ? 'timeline.reasonSubmitted' : 'timeline.reasonTurnClosed');
  }

  protected fileOf({ number }: RevisionRow): string {
    return this.requests.documentUrl(this.contract.id, 'pdf', `&revision=${number}`);
  }

  private lineOf(entry: TimelineEntry): Line {
    const say = this.words.say();
    return {
      id: entry.id,
      time: clockTime(say, new Date(entry.at)),
      text: timelineWords(say, entry),
      note: entry.text,
      icon: shapes[entry.type] ?? 'circle',
      isOurs: entry.audience !== 'both',
    };
  }
}
