import { People1760000000001 } from './1-people';
import { Contracts1760000000002 } from './2-contracts';
import { Negotiation1760000000003 } from './3-negotiation';
import { Facts1760000000004 } from './4-facts';
import { Policies1760000000005 } from './5-policies';
import { Live1760000000006 } from './6-live';
import { Limits1760000000007 } from './7-limits';
import { Routes1760000000008 } from './8-routes';
import { Time1760000000009 } from './9-time';
import { Talk1760000000010 } from './10-talk';
import { Papers1760000000011 } from './11-papers';
import { Identity1760000000012 } from './12-identity';
import { Evidence1760000000013 } from './13-evidence';
import { Designer1760000000015 } from './15-designer';
import { Word1760000000014 } from './14-word';
import { RouteRules1760000000019 } from './19-route-rules';
import { Forecast1760000000017 } from './17-forecast';
import { Decisions1760000000028 } from './28-decisions';
import { SealedDocuments1760000000033 } from './33-sealed-documents';
import { AccessTokens1760000000032 } from './32-access-tokens';
import { Moving1760000000036 } from './36-moving';
import { NextStage1760000000039 } from './39-next-stage';
import { Post1760000000037 } from './37-post';
import { OwnPapers1760000000043 } from './43-own-papers';

/** Every migration, in the order in which they run. */
export const MIGRATIONS = [
  People1760000000001,
  Contracts1760000000002,
  Negotiation1760000000003,
  Facts1760000000004,
  Policies1760000000005,
  Live1760000000006,
  Limits1760000000007,
  Routes1760000000008,
  Time1760000000009,
  Talk1760000000010,
  Papers1760000000011,
  Identity1760000000012,
  Evidence1760000000013,
  Word1760000000014,
  Designer1760000000015,
  RouteRules1760000000019,
  Decisions1760000000028,
  SealedDocuments1760000000033,
  AccessTokens1760000000032,
  Moving1760000000036,
  Forecast1760000000017,
  NextStage1760000000039,
  Post1760000000037,
  OwnPapers1760000000043,
] as const;
