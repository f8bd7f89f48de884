import type { Rule } from './rule';
import { basisGarbled, basisSuperseded, consistencyPeriod, consistencyYear } from './rules/consistency';
import { consistencyOtherBody } from './rules/consistency.otherBody';
import {
  integrityArtefacts,
  integrityInjectedTitle,
  integrityLeftovers,
  integrityPersonalData,
  integrityTruncated,
} from './rules/integrity';
import { proseApplications, proseProactive, proseRemedies } from './rules/prose';
import { proseList } from './rules/prose.list';
import { sectionsEmpty } from './rules/sections.empty';
import { sectionsMisnamed } from './rules/sections.misnamed';
import { sectionsMissing } from './rules/sections.missing';
import { sectionsOrder } from './rules/sections.order';
import { tablesIncomplete } from './rules/tables.incomplete';
import { tablesMissing } from './rules/tables.missing';
import { tablesMixedTemplate } from './rules/tables.mixedTemplate';
import { tablesOldTemplate } from './rules/tables.oldTemplate';
import { timeLate } from './rules/time.late';
import { totalsBalance, totalsColumn, totalsRemedies, totalsRow } from './rules/totals';
import { valuesBlank, valuesCategory, valuesNegative, valuesNotNumber, valuesStock } from './rules/values';
import { yearsCarryOver, yearsRepeated, yearsStock } from './rules/years';

/** Every rule, in the order in which `checks` lists them. */
export const RULES: Rule[] = [
  sectionsMissing,
  sectionsEmpty,
  sectionsMisnamed,
  sectionsOrder,
  tablesMissing,
  tablesIncomplete,
  tablesOldTemplate,
  tablesMixedTemplate,
  totalsColumn,
  totalsBalance,
  totalsRow,
  totalsRemedies,
  valuesNotNumber,
  valuesNegative,
  valuesBlank,
  valuesCategory,
  valuesStock,
  proseApplications,
  proseRemedies,
  proseProactive,
  proseList,
  consistencyPeriod,
  consistencyYear,
  consistencyOtherBody,
  basisSuperseded,
  basisGarbled,
  timeLate,
  yearsCarryOver,
  yearsStock,
  yearsRepeated,
  integrityInjectedTitle,
  integrityArtefacts,
  integrityLeftovers,
  integrityPersonalData,
  integrityTruncated,
];
