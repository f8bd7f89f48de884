import type { Rule } from './rule';
import { basisGarbled } from './rules/basis.garbled';
import { basisSuperseded } from './rules/basis.superseded';
import { consistencyOtherBody } from './rules/consistency.otherBody';
import { consistencyPeriod } from './rules/consistency.period';
import { consistencySameText } from './rules/consistency.sameText';
import { consistencyYear } from './rules/consistency.year';
import { integrityArtefacts } from './rules/integrity.artefacts';
import { integrityHidden } from './rules/integrity.hidden';
import { integrityInjectedTitle } from './rules/integrity.injectedTitle';
import { integrityLeftovers } from './rules/integrity.leftovers';
import { integrityOtherReports } from './rules/integrity.otherReports';
import { integrityPersonalData } from './rules/integrity.personalData';
import { integrityTruncated } from './rules/integrity.truncated';
import { proseApplications } from './rules/prose.applications';
import { proseBlankTable } from './rules/prose.blankTable';
import { proseContradiction } from './rules/prose.contradiction';
import { proseList } from './rules/prose.list';
import { proseProactive } from './rules/prose.proactive';
import { proseRemedies } from './rules/prose.remedies';
import { proseShare } from './rules/prose.share';
import { regionCounts } from './rules/region.counts';
import { regionLength } from './rules/region.length';
import { sectionsEmpty } from './rules/sections.empty';
import { sectionsListed } from './rules/sections.listed';
import { sectionsMisnamed } from './rules/sections.misnamed';
import { sectionsMissing } from './rules/sections.missing';
import { sectionsOrder } from './rules/sections.order';
import { tablesIncomplete } from './rules/tables.incomplete';
import { tablesMissing } from './rules/tables.missing';
import { tablesMixedTemplate } from './rules/tables.mixedTemplate';
import { tablesOldTemplate } from './rules/tables.oldTemplate';
import { timeLate } from './rules/time.late';
import { totalsBalance } from './rules/totals.balance';
import { totalsColumn } from './rules/totals.column';
import { totalsParts } from './rules/totals.parts';
import { totalsRemedies } from './rules/totals.remedies';
import { totalsRow } from './rules/totals.row';
import { valuesBlank } from './rules/values.blank';
import { valuesCategory } from './rules/values.category';
import { valuesDirectLitigation } from './rules/values.directLitigation';
import { valuesNegative } from './rules/values.negative';
import { valuesNotNumber } from './rules/values.notNumber';
import { valuesStock } from './rules/values.stock';
import { yearsCarryOver } from './rules/years.carryOver';
import { yearsRepeated } from './rules/years.repeated';
import { yearsStock } from './rules/years.stock';
import { yearsUnchanged } from './rules/years.unchanged';

/** Every rule, in the order in which `checks` lists them. */
export const RULES: Rule[] = [
  sectionsMissing,
  sectionsEmpty,
  sectionsMisnamed,
  sectionsOrder,
  sectionsListed,
  tablesMissing,
  tablesIncomplete,
  tablesOldTemplate,
  tablesMixedTemplate,
  totalsColumn,
  totalsBalance,
  totalsRow,
  totalsRemedies,
  totalsParts,
  valuesNotNumber,
  valuesNegative,
  valuesBlank,
  valuesCategory,
  valuesDirectLitigation,
  valuesStock,
  proseApplications,
  proseRemedies,
  proseProactive,
  proseList,
  proseShare,
  proseContradiction,
  proseBlankTable,
  consistencyPeriod,
  consistencyYear,
  consistencyOtherBody,
  consistencySameText,
  basisSuperseded,
  basisGarbled,
  timeLate,
  regionLength,
  regionCounts,
  yearsCarryOver,
  yearsStock,
  yearsRepeated,
  yearsUnchanged,
  integrityInjectedTitle,
  integrityArtefacts,
  integrityLeftovers,
  integrityPersonalData,
  integrityTruncated,
  integrityHidden,
  integrityOtherReports,
];
