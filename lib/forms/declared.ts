import { EDITION_2019 } from './edition-2019';
import { EDITION_2021 } from './edition-2021';
import { ANHUI_2009 } from './older-anhui';
import { CODED_2004, CODED_2008 } from './older-coded';
import { OLDER } from './older-free';
import { FUJIAN_2009, FUJIAN_2014, FUJIAN_2017 } from './older-fujian';
import { NATIONAL_2014 } from './older-national';
import { declareEditions } from './registry';

/** Declares every edition of the form, oldest first. A revision by the State Council adds one. */
declareEditions([
  OLDER,
  CODED_2004,
  CODED_2008,
  FUJIAN_2009,
  ANHUI_2009,
  FUJIAN_2014,
  NATIONAL_2014,
  FUJIAN_2017,
  EDITION_2019,
  EDITION_2021,
]);
