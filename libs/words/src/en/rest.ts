import { absence } from './absence';
import { board } from './board';
import { bottlenecks } from './bottlenecks';
import { calendar } from './calendar';
import { catalogue } from './catalogue';
import { conditions } from './conditions';
import { contract } from './contract';
import { contracts } from './contracts';
import { desk } from './desk';
import { documents } from './documents';
import { evidence } from './evidence';
import { faults } from './faults';
import { fill } from './fill';
import { forecast } from './forecast';
import { forms } from './forms';
import { home } from './home';
import { negotiation } from './negotiation';
import { papers } from './papers';
import { people } from './people';
import { position } from './position';
import { post } from './post';
import { problems } from './problems';
import { profile } from './profile';
import { routes } from './routes';
import { signing } from './signing';
import { statuses } from './statuses';
import { time } from './time';
import { timeline } from './timeline';
import { word } from './word';

/** Words of the screens behind sign-in. */
export const rest = {
  statuses,
  absence,
  calendar,
  time,
  position,
  home,
  catalogue,
  fill,
  faults,
  conditions,
  contract,
  contracts,
  negotiation,
  signing,
  evidence,
  documents,
  timeline,
  desk,
  board,
  bottlenecks,
  forecast,
  forms,
  papers,
  people,
  post,
  problems,
  profile,
  routes,
  word,
};
