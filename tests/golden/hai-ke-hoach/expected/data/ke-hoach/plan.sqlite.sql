PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE body (
  id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  name_vi TEXT NOT NULL CHECK (name_vi <> ''),
  name_en TEXT CHECK (name_en <> ''),
  place_vi TEXT CHECK (place_vi <> ''),
  place_en TEXT CHECK (place_en <> ''),
  valid_to TEXT CHECK (valid_to IS substr(date(substr(valid_to || '-01-01', 1, 10), '+0 days'), 1, length(valid_to))),
  valid_to_document TEXT CHECK (valid_to_document <> ''),  -- that ended it, as read; NULL: not seen, and pages say so
  successor_vi TEXT CHECK (successor_vi <> ''),
  successor_en TEXT CHECK (successor_en <> ''),
  successor_basis TEXT CHECK (successor_basis <> ''),
  illustrative INTEGER NOT NULL CHECK (illustrative IN (0, 1))
) WITHOUT ROWID;
INSERT INTO body VALUES('so-a','Sở A','Department A','Tỉnh B','Province B',NULL,NULL,NULL,NULL,NULL,0);
CREATE TABLE plan (
  plan_id TEXT NOT NULL PRIMARY KEY CHECK (plan_id <> ''),
  body_id TEXT NOT NULL REFERENCES body (id),
  position INTEGER NOT NULL,                     -- order in the list of plans
  kind TEXT NOT NULL CHECK (kind IN ('five_year', 'annual')),
  parent_plan_id TEXT REFERENCES plan (plan_id), -- the five-year plan an annual plan belongs to
  state TEXT NOT NULL CHECK (state IN ('draft', 'in_force', 'ended', 'replaced', 'archived')),
  illustrative INTEGER NOT NULL CHECK (illustrative IN (0, 1)),
  title_vi TEXT NOT NULL CHECK (title_vi <> ''),
  title_en TEXT CHECK (title_en <> ''),
  short_title_vi TEXT NOT NULL CHECK (short_title_vi <> ''),  -- ours, for navigation
  short_title_en TEXT CHECK (short_title_en <> ''),
  symbol TEXT CHECK (symbol <> ''),              -- '/KH-SLĐTBXH'
  number TEXT CHECK (number <> ''),              -- NULL: blank in the source
  issued TEXT CHECK (issued IS substr(date(substr(issued || '-01-01', 1, 10), '+0 days'), 1, length(issued))),
  issued_place_vi TEXT CHECK (issued_place_vi <> ''),
  issued_place_en TEXT CHECK (issued_place_en <> ''),
  signer_title_vi TEXT CHECK (signer_title_vi <> ''),
  signer_title_en TEXT CHECK (signer_title_en <> ''),
  signer_name TEXT CHECK (signer_name <> ''),
  basis_vi TEXT CHECK (basis_vi <> ''),          -- the document this plan carries out
  basis_en TEXT CHECK (basis_en <> ''),
  effective_from TEXT NOT NULL CHECK (effective_from IS substr(date(substr(effective_from || '-01-01', 1, 10), '+0 days'), 1, length(effective_from))),
  effective_to TEXT NOT NULL CHECK (effective_to IS date(effective_to, '+0 days')),
  tracking_end TEXT CHECK (tracking_end IS date(tracking_end, '+0 days')),
  tracking_end_basis_vi TEXT CHECK (tracking_end_basis_vi <> ''),
  tracking_end_basis_en TEXT CHECK (tracking_end_basis_en <> ''),
  follow_up_unit_id TEXT,                        -- who follows up every task ...
  follow_up_paragraph_id TEXT,                   -- ... and the sentence that says so
  source_file TEXT CHECK (source_file <> ''),    -- name in site-data/static, offered for download
  FOREIGN KEY (plan_id, follow_up_unit_id) REFERENCES unit (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, follow_up_paragraph_id) REFERENCES paragraph (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "plan" VALUES('ke-hoach','so-a',1,'five_year',NULL,'in_force',0,'Kế hoạch một','Plan one','Kế hoạch một','Plan one',NULL,NULL,'2022-01-05',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2022-01-05','2026-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE context_note (
  plan_id TEXT NOT NULL REFERENCES plan (plan_id),
  id TEXT NOT NULL CHECK (id <> ''),
  happened TEXT NOT NULL CHECK (happened IS substr(date(substr(happened || '-01-01', 1, 10), '+0 days'), 1, length(happened))),
  text_vi TEXT NOT NULL CHECK (text_vi <> ''),
  text_en TEXT CHECK (text_en <> ''),
  basis_vi TEXT CHECK (basis_vi <> ''),
  basis_en TEXT CHECK (basis_en <> ''),
  PRIMARY KEY (plan_id, id)
) WITHOUT ROWID;
CREATE TABLE comparison (
  id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''), -- 'ho-so-nop-truc-tuyen'
  position INTEGER NOT NULL,
  name_vi TEXT NOT NULL CHECK (name_vi <> ''),
  name_en TEXT CHECK (name_en <> ''),
  nature TEXT NOT NULL CHECK (nature IN ('stock', 'flow')),
  unit TEXT NOT NULL CHECK (unit IN ('percent', 'count')),
  direction TEXT NOT NULL CHECK (direction IN ('up', 'down', 'none')),
  definition_vi TEXT NOT NULL CHECK (definition_vi <> ''),
  definition_en TEXT CHECK (definition_en <> ''),
  numerator_vi TEXT CHECK (numerator_vi <> ''),
  numerator_en TEXT CHECK (numerator_en <> ''),
  denominator_vi TEXT CHECK (denominator_vi <> ''),
  denominator_en TEXT CHECK (denominator_en <> ''),
  basis TEXT NOT NULL CHECK (basis IN ('whole_year', 'at_date')),
  window_from TEXT CHECK (window_from IS date(window_from, '+0 days')),
  window_to TEXT NOT NULL CHECK (window_to IS date(window_to, '+0 days')),
  CONSTRAINT comparison_window CHECK ((basis = 'whole_year') = (window_from IS NOT NULL))
) WITHOUT ROWID;
CREATE TABLE compared_indicator (
  comparison_id TEXT NOT NULL REFERENCES comparison (id),
  in_plan_id TEXT NOT NULL,
  indicator_id TEXT NOT NULL,
  PRIMARY KEY (comparison_id, in_plan_id),
  FOREIGN KEY (in_plan_id, indicator_id) REFERENCES indicator (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE section (
  plan_id TEXT NOT NULL REFERENCES plan (plan_id),
  id TEXT NOT NULL CHECK (id <> ''),             -- 'II.7.1'; 'dau' and 'cuoi' frame the text
  parent_id TEXT,
  position INTEGER NOT NULL,
  label TEXT CHECK (label <> ''),                -- the number as printed: 'II.', '7.1.', 'a)'
  title_vi TEXT CHECK (title_vi <> ''),          -- NULL: the source gives no heading
  title_en TEXT CHECK (title_en <> ''),
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, parent_id) REFERENCES section (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO section VALUES('ke-hoach','I',NULL,1,'I.','MỤC TIÊU','TARGETS');
CREATE TABLE paragraph (
  plan_id TEXT NOT NULL,
  id TEXT NOT NULL CHECK (id <> ''),             -- 'II.3-04': section and number within it
  section_id TEXT NOT NULL,
  position INTEGER NOT NULL,                     -- within the section
  kind TEXT NOT NULL CHECK (kind IN ('heading', 'para', 'bullet')),
  text_vi TEXT NOT NULL CHECK (text_vi <> ''),   -- without the leading '- ' of a bullet
  text_en TEXT CHECK (text_en <> ''),
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, section_id) REFERENCES section (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO paragraph VALUES('ke-hoach','I-01','I',1,'para','Mở sổ & ghi <đúng> hạn.','Open the book & write it up <on> time.');
CREATE TABLE unit (
  plan_id TEXT NOT NULL REFERENCES plan (plan_id),
  id TEXT NOT NULL CHECK (id <> ''),             -- folded name: 'van-phong-so'
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('unit', 'collective')),
  name_vi TEXT NOT NULL CHECK (name_vi <> ''),
  name_en TEXT CHECK (name_en <> ''),
  valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days')),
  valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days')),
  successor_unit_id TEXT,
  basis_vi TEXT CHECK (basis_vi <> ''),
  basis_en TEXT CHECK (basis_en <> ''),
  note_vi TEXT CHECK (note_vi <> ''),
  note_en TEXT CHECK (note_en <> ''),
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, successor_unit_id) REFERENCES unit (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO unit VALUES('ke-hoach','phong-1',1,'unit','Phòng 1','Office 1',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE unit_alias (
  plan_id TEXT NOT NULL,
  alias TEXT NOT NULL CHECK (alias <> ''),
  unit_id TEXT NOT NULL,
  PRIMARY KEY (plan_id, alias),
  FOREIGN KEY (plan_id, unit_id) REFERENCES unit (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO unit_alias VALUES('ke-hoach','Phòng 1','phong-1');
CREATE TABLE unit_member (
  plan_id TEXT NOT NULL,
  collective_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
  valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days')),
  basis_vi TEXT NOT NULL CHECK (basis_vi <> ''),
  basis_en TEXT CHECK (basis_en <> ''),
  PRIMARY KEY (plan_id, collective_id, member_id, valid_from),
  FOREIGN KEY (plan_id, collective_id) REFERENCES unit (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, member_id) REFERENCES unit (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE task_group (
  plan_id TEXT NOT NULL REFERENCES plan (plan_id),
  id TEXT NOT NULL CHECK (id <> ''),             -- 'II'
  position INTEGER NOT NULL,
  title_vi TEXT NOT NULL CHECK (title_vi <> ''),
  title_en TEXT CHECK (title_en <> ''),
  PRIMARY KEY (plan_id, id)
) WITHOUT ROWID;
INSERT INTO task_group VALUES('ke-hoach','I',1,'Sổ sách','Books');
CREATE TABLE funding (
  plan_id TEXT NOT NULL REFERENCES plan (plan_id),
  id TEXT NOT NULL CHECK (id <> ''),
  position INTEGER NOT NULL,
  label_vi TEXT NOT NULL CHECK (label_vi <> ''),
  label_en TEXT CHECK (label_en <> ''),
  PRIMARY KEY (plan_id, id)
) WITHOUT ROWID;
INSERT INTO funding VALUES('ke-hoach','ngan-sach',1,'Ngân sách','Budget');
CREATE TABLE task (
  plan_id TEXT NOT NULL,
  id TEXT NOT NULL CHECK (id <> ''),             -- 'II.3'
  group_id TEXT NOT NULL,
  position INTEGER NOT NULL,                     -- within the group
  title_vi TEXT NOT NULL CHECK (title_vi <> ''),
  title_en TEXT CHECK (title_en <> ''),
  lead_vi TEXT CHECK (lead_vi <> ''),
  lead_en TEXT CHECK (lead_en <> ''),
  coordinating_vi TEXT CHECK (coordinating_vi <> ''),
  coordinating_en TEXT CHECK (coordinating_en <> ''),
  output_vi TEXT CHECK (output_vi <> ''),
  output_en TEXT CHECK (output_en <> ''),
  schedule_vi TEXT CHECK (schedule_vi <> ''),
  schedule_en TEXT CHECK (schedule_en <> ''),
  funding_vi TEXT CHECK (funding_vi <> ''),
  funding_en TEXT CHECK (funding_en <> ''),
  funding_id TEXT,                               -- machine meaning of the funding cell
  output_mode TEXT CHECK (output_mode IN ('all', 'any')),  -- NULL: no output item
  same_output_as TEXT,                           -- another task with the same product
  derived_from_plan_id TEXT,                     -- task of the parent plan this one carries out
  derived_from_task_id TEXT,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, group_id) REFERENCES task_group (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, funding_id) REFERENCES funding (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, same_output_as) REFERENCES task (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (derived_from_plan_id, derived_from_task_id) REFERENCES task (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO task VALUES('ke-hoach','I.1','I',1,'Mở sổ','Open the book','Phòng 1','Office 1',NULL,NULL,'Sổ','A book','Tháng 12 hàng năm','December of every year','Ngân sách','Budget','ngan-sach','all',NULL,NULL,NULL);
CREATE TABLE assignment (
  plan_id TEXT NOT NULL,
  task_id TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('lead', 'coordinating')),
  unit_id TEXT NOT NULL,
  position INTEGER NOT NULL,                     -- order within the cell
  PRIMARY KEY (plan_id, task_id, role, unit_id),
  FOREIGN KEY (plan_id, task_id) REFERENCES task (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, unit_id) REFERENCES unit (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO assignment VALUES('ke-hoach','I.1','lead','phong-1',1);
CREATE TABLE output_item (
  plan_id TEXT NOT NULL,
  task_id TEXT NOT NULL,
  n INTEGER NOT NULL,
  text_vi TEXT NOT NULL CHECK (text_vi <> ''),   -- a slice of task.output_vi
  text_en TEXT CHECK (text_en <> ''),
  PRIMARY KEY (plan_id, task_id, n),
  FOREIGN KEY (plan_id, task_id) REFERENCES task (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO output_item VALUES('ke-hoach','I.1',1,'Sổ','A book');
CREATE TABLE schedule (
  plan_id TEXT NOT NULL,
  task_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('once', 'yearly', 'periodic', 'continuous', 'on_event', 'not_stated')),
  due TEXT CHECK (due IS date(due, '+0 days')),
  year INTEGER,
  month INTEGER CHECK (month BETWEEN 1 AND 12),
  quarter INTEGER CHECK (quarter BETWEEN 1 AND 4),
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),  -- 1: the due date is our reading
  note_vi TEXT CHECK (note_vi <> ''),
  note_en TEXT CHECK (note_en <> ''),
  PRIMARY KEY (plan_id, task_id),
  FOREIGN KEY (plan_id, task_id) REFERENCES task (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT schedule_month_or_quarter CHECK (month IS NULL OR quarter IS NULL),
  CONSTRAINT schedule_once_has_date CHECK (kind <> 'once' OR (due IS NOT NULL) + (year IS NOT NULL) = 1),
  CONSTRAINT schedule_only_once_has_year CHECK (kind = 'once' OR (due IS NULL AND year IS NULL)),
  CONSTRAINT schedule_undated_has_none CHECK (kind IN ('once', 'yearly') OR (month IS NULL AND quarter IS NULL))
) WITHOUT ROWID;
INSERT INTO schedule VALUES('ke-hoach','I.1','yearly',NULL,NULL,12,NULL,0,NULL,NULL);
CREATE TABLE indicator (
  plan_id TEXT NOT NULL REFERENCES plan (plan_id),
  id TEXT NOT NULL CHECK (id <> ''),             -- folded name: 'ho-so-luan-chuyen-dien-tu'
  position INTEGER NOT NULL,
  name_vi TEXT NOT NULL CHECK (name_vi <> ''),
  name_en TEXT CHECK (name_en <> ''),
  nature TEXT NOT NULL CHECK (nature IN ('stock', 'flow', 'survey', 'reduction', 'composition', 'register')),
  unit TEXT NOT NULL CHECK (unit IN ('percent', 'count')),
  direction TEXT NOT NULL CHECK (direction IN ('up', 'down', 'none')),
  definition_vi TEXT CHECK (definition_vi <> ''),
  definition_en TEXT CHECK (definition_en <> ''),
  numerator_vi TEXT CHECK (numerator_vi <> ''),
  numerator_en TEXT CHECK (numerator_en <> ''),
  denominator_vi TEXT CHECK (denominator_vi <> ''),
  denominator_en TEXT CHECK (denominator_en <> ''),
  source_vi TEXT CHECK (source_vi <> ''),        -- system or report the value comes from
  source_en TEXT CHECK (source_en <> ''),
  frequency_vi TEXT CHECK (frequency_vi <> ''),
  frequency_en TEXT CHECK (frequency_en <> ''),
  PRIMARY KEY (plan_id, id)
) WITHOUT ROWID;
CREATE TABLE indicator_reporter (
  plan_id TEXT NOT NULL,
  indicator_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  basis_vi TEXT CHECK (basis_vi <> ''),          -- what says so; NULL: agreed by the office
  basis_en TEXT CHECK (basis_en <> ''),
  PRIMARY KEY (plan_id, indicator_id),
  FOREIGN KEY (plan_id, indicator_id) REFERENCES indicator (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, unit_id) REFERENCES unit (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE series_break (
  plan_id TEXT NOT NULL,
  indicator_id TEXT NOT NULL,
  happened TEXT NOT NULL CHECK (happened IS date(happened, '+0 days')),
  note_vi TEXT NOT NULL CHECK (note_vi <> ''),
  note_en TEXT CHECK (note_en <> ''),
  basis_vi TEXT NOT NULL CHECK (basis_vi <> ''),
  basis_en TEXT CHECK (basis_en <> ''),
  PRIMARY KEY (plan_id, indicator_id, happened),
  FOREIGN KEY (plan_id, indicator_id) REFERENCES indicator (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE target (
  plan_id TEXT NOT NULL REFERENCES plan (plan_id),
  id TEXT NOT NULL CHECK (id <> ''),             -- 'T04', 'A01', 'N03': numbers given by the site
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('figure', 'annex_figure', 'no_figure')),
  section_id TEXT,                               -- section of the quote; NULL for the annex
  paragraph_id TEXT,
  task_id TEXT,
  label_vi TEXT NOT NULL CHECK (label_vi <> ''), -- ours: what it is about, in a few words
  label_en TEXT CHECK (label_en <> ''),
  quote_vi TEXT NOT NULL CHECK (quote_vi <> ''),
  quote_en TEXT CHECK (quote_en <> ''),
  strength TEXT NOT NULL CHECK (strength IN ('firm', 'aspiration')),
  repeats_id TEXT,                               -- the earlier statement with the same words
  due_kind TEXT NOT NULL CHECK (due_kind IN ('date', 'event', 'yearly', 'half_yearly', 'none')),
  due TEXT CHECK (due IS substr(date(substr(due || '-01-01', 1, 10), '+0 days'), 1, length(due))),
  due_words_vi TEXT CHECK (due_words_vi <> ''),  -- the words that state the time, verbatim
  due_words_en TEXT CHECK (due_words_en <> ''),
  in_remit INTEGER NOT NULL CHECK (in_remit IN (0, 1)),  -- 0: outside the body's remit
  remit_note_vi TEXT CHECK (remit_note_vi <> ''),
  remit_note_en TEXT CHECK (remit_note_en <> ''),
  missing_vi TEXT CHECK (missing_vi <> ''),      -- what the plan leaves out, so nothing can be computed
  missing_en TEXT CHECK (missing_en <> ''),
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, section_id) REFERENCES section (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, paragraph_id) REFERENCES paragraph (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, task_id) REFERENCES task (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, repeats_id) REFERENCES target (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT target_stands_somewhere CHECK ((paragraph_id IS NULL) + (task_id IS NULL) = 1),
  CONSTRAINT target_date_has_day CHECK ((due_kind = 'date') = (due IS NOT NULL)),
  CONSTRAINT target_time_has_words CHECK ((due_kind = 'none') = (due_words_vi IS NULL))
) WITHOUT ROWID;
CREATE TABLE target_condition (
  plan_id TEXT NOT NULL,
  target_id TEXT NOT NULL,
  n INTEGER NOT NULL,
  indicator_id TEXT NOT NULL,
  comparator TEXT NOT NULL CHECK (comparator IN ('at_least', 'equal', 'at_most', 'reduce_by_at_least')),
  value TEXT NOT NULL CHECK (value <> ''),       -- decimal text
  unit TEXT NOT NULL CHECK (unit IN ('percent', 'count')),
  PRIMARY KEY (plan_id, target_id, n),
  FOREIGN KEY (plan_id, target_id) REFERENCES target (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, indicator_id) REFERENCES indicator (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE milestone (
  plan_id TEXT NOT NULL,
  target_id TEXT NOT NULL,
  year INTEGER NOT NULL,
  value TEXT NOT NULL CHECK (value <> ''),       -- decimal text, in the condition's unit
  origin TEXT NOT NULL CHECK (origin IN ('stated', 'derived')),
  note_vi TEXT CHECK (note_vi <> ''),
  note_en TEXT CHECK (note_en <> ''),
  PRIMARY KEY (plan_id, target_id, year),
  FOREIGN KEY (plan_id, target_id) REFERENCES target (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE target_task (
  plan_id TEXT NOT NULL,
  target_id TEXT NOT NULL,
  task_id TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('source', 'editorial')),
  PRIMARY KEY (plan_id, target_id, task_id),
  FOREIGN KEY (plan_id, target_id) REFERENCES target (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, task_id) REFERENCES task (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE commitment (
  plan_id TEXT NOT NULL,
  id TEXT NOT NULL CHECK (id <> ''),
  position INTEGER NOT NULL,
  target_id TEXT NOT NULL,
  title_vi TEXT NOT NULL CHECK (title_vi <> ''),
  title_en TEXT CHECK (title_en <> ''),
  plain_vi TEXT NOT NULL CHECK (plain_vi <> ''),
  plain_en TEXT CHECK (plain_en <> ''),
  remedy_vi TEXT CHECK (remedy_vi <> ''),        -- what to do if it is not so
  remedy_en TEXT CHECK (remedy_en <> ''),
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, target_id) REFERENCES target (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE source_note (
  plan_id TEXT NOT NULL REFERENCES plan (plan_id),
  id TEXT NOT NULL CHECK (id <> ''),             -- 'G01'
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('missing', 'typo', 'repetition', 'conflict', 'naming', 'punctuation', 'layout', 'assumption')),
  paragraph_id TEXT,
  task_id TEXT,
  target_id TEXT,
  quote_vi TEXT CHECK (quote_vi <> ''),          -- the words concerned, verbatim
  text_vi TEXT NOT NULL CHECK (text_vi <> ''),
  text_en TEXT CHECK (text_en <> ''),
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, paragraph_id) REFERENCES paragraph (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, task_id) REFERENCES task (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, target_id) REFERENCES target (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE open_point (
  plan_id TEXT NOT NULL REFERENCES plan (plan_id),
  id TEXT NOT NULL CHECK (id <> ''),             -- 'OP01'; M belongs to the rules of the page on method
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('no_deadline', 'no_owner', 'no_baseline', 'no_output', 'no_definition', 'no_funding', 'no_members', 'reading')),
  paragraph_id TEXT,
  task_id TEXT,
  target_id TEXT,
  text_vi TEXT NOT NULL CHECK (text_vi <> ''),
  text_en TEXT CHECK (text_en <> ''),
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, paragraph_id) REFERENCES paragraph (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, task_id) REFERENCES task (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, target_id) REFERENCES target (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE term (
  plan_id TEXT NOT NULL REFERENCES plan (plan_id),
  id TEXT NOT NULL CHECK (id <> ''),             -- folded: 'tthc'
  word TEXT NOT NULL CHECK (word <> ''),         -- as it stands in the text: 'TTHC'
  kind TEXT NOT NULL CHECK (kind IN ('abbreviation', 'term')),
  full_vi TEXT CHECK (full_vi <> ''),            -- an abbreviation spelled out
  full_en TEXT CHECK (full_en <> ''),
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),  -- 1: the source does not spell it out
  explanation_vi TEXT CHECK (explanation_vi <> ''),
  explanation_en TEXT CHECK (explanation_en <> ''),
  PRIMARY KEY (plan_id, id)
) WITHOUT ROWID;
CREATE TABLE retired_id (
  plan_id TEXT NOT NULL REFERENCES plan (plan_id),
  kind TEXT NOT NULL CHECK (kind IN ('task', 'task_group', 'unit', 'target', 'source_note', 'open_point')),
  id TEXT NOT NULL CHECK (id <> ''),
  replaced_by TEXT CHECK (replaced_by <> ''),
  retired TEXT NOT NULL CHECK (retired IS date(retired, '+0 days')),
  reason_vi TEXT NOT NULL CHECK (reason_vi <> ''),
  reason_en TEXT CHECK (reason_en <> ''),
  PRIMARY KEY (plan_id, kind, id)
) WITHOUT ROWID;
CREATE TABLE rule_parameter (
  plan_id TEXT NOT NULL REFERENCES plan (plan_id),
  name TEXT NOT NULL CHECK (name <> ''),
  value TEXT NOT NULL CHECK (value <> ''),
  basis_vi TEXT CHECK (basis_vi <> ''),
  basis_en TEXT CHECK (basis_en <> ''),
  PRIMARY KEY (plan_id, name)
) WITHOUT ROWID;
CREATE TABLE document (
  plan_id TEXT NOT NULL REFERENCES plan (plan_id),
  id TEXT NOT NULL CHECK (id <> ''),
  number TEXT CHECK (number <> ''),              -- '245/BC-SLĐTBXH'
  issued TEXT CHECK (issued IS date(issued, '+0 days')),
  kind_vi TEXT CHECK (kind_vi <> ''),
  kind_en TEXT CHECK (kind_en <> ''),
  abstract_vi TEXT CHECK (abstract_vi <> ''),
  abstract_en TEXT CHECK (abstract_en <> ''),
  url TEXT CHECK (url <> ''),
  is_public INTEGER NOT NULL CHECK (is_public IN (0, 1)),  -- 0: counted, not shown
  PRIMARY KEY (plan_id, id)
) WITHOUT ROWID;
CREATE TABLE reporting_period (
  plan_id TEXT NOT NULL REFERENCES plan (plan_id),
  id TEXT NOT NULL CHECK (id <> ''),             -- '2023-Q1', '2023-6T', '2023-Q3', '2023-N', '2025-TK'
  kind TEXT NOT NULL CHECK (kind IN ('quarter_1', 'six_months', 'quarter_3', 'year', 'month', 'closing')),
  year INTEGER NOT NULL,
  data_from TEXT NOT NULL CHECK (data_from IS date(data_from, '+0 days')),
  interval_from TEXT NOT NULL CHECK (interval_from IS date(interval_from, '+0 days')),  -- its new part, for continuous tasks
  closing TEXT NOT NULL CHECK (closing IS date(closing, '+0 days')),
  submission_due TEXT NOT NULL CHECK (submission_due IS date(submission_due, '+0 days')),
  publication_expected TEXT CHECK (publication_expected IS date(publication_expected, '+0 days')),
  basis_vi TEXT NOT NULL CHECK (basis_vi <> ''),
  basis_en TEXT CHECK (basis_en <> ''),
  PRIMARY KEY (plan_id, id),
  CONSTRAINT period_days_in_order CHECK (data_from <= interval_from AND interval_from <= closing AND closing < submission_due)
) WITHOUT ROWID;
CREATE TABLE snapshot (
  plan_id TEXT NOT NULL,
  period_id TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  ruleset INTEGER NOT NULL CHECK (ruleset >= 1), -- version of the rules it was judged by
  illustrative INTEGER NOT NULL CHECK (illustrative IN (0, 1)),
  submitted TEXT CHECK (submitted IS date(submitted, '+0 days')),
  published TEXT CHECK (published IS date(published, '+0 days')),
  report_document_id TEXT,                       -- the signed report the figures follow
  note_vi TEXT CHECK (note_vi <> ''),
  note_en TEXT CHECK (note_en <> ''),
  PRIMARY KEY (plan_id, period_id, revision),
  FOREIGN KEY (plan_id, period_id) REFERENCES reporting_period (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, report_document_id) REFERENCES document (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE unit_report (
  plan_id TEXT NOT NULL,
  period_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  unit_id TEXT NOT NULL,
  received_on TEXT NOT NULL CHECK (received_on IS date(received_on, '+0 days')),
  attempt INTEGER CHECK (attempt BETWEEN 1 AND 1000),  -- which of the files the unit sent was accepted
  file_sha256 TEXT CHECK (file_sha256 <> ''),    -- of that file; NULL: the report came on paper or otherwise
  PRIMARY KEY (plan_id, period_id, revision, unit_id),
  FOREIGN KEY (plan_id, period_id, revision) REFERENCES snapshot (plan_id, period_id, revision) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, unit_id) REFERENCES unit (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE task_report (
  plan_id TEXT NOT NULL,
  period_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  task_id TEXT NOT NULL,
  occurrence TEXT NOT NULL CHECK (occurrence <> ''),  -- '2022-12', '2023-Q1', '2023', '2023-6T'
  unit_id TEXT NOT NULL,                         -- who reports
  state_reported TEXT NOT NULL CHECK (state_reported IN ('not_started', 'in_progress', 'done', 'no_case', 'not_done', 'not_applicable')),
  state_confirmed TEXT CHECK (state_confirmed IN ('not_started', 'in_progress', 'done', 'no_case', 'not_done', 'not_applicable')),
  confirmed_by_vi TEXT CHECK (confirmed_by_vi <> ''),  -- a position, never a name
  confirmed_by_en TEXT CHECK (confirmed_by_en <> ''),
  received_on TEXT CHECK (received_on IS date(received_on, '+0 days')),
  done_on TEXT CHECK (done_on IS date(done_on, '+0 days')),
  acted_on TEXT CHECK (acted_on IS date(acted_on, '+0 days')),  -- day of an act, for continuous tasks
  activity_vi TEXT CHECK (activity_vi <> ''),
  activity_en TEXT CHECK (activity_en <> ''),
  delay_reason TEXT CHECK (delay_reason IN ('guidance', 'approval', 'rules_changed', 'funding', 'staff', 'system', 'reorganisation', 'disaster', 'own_delay', 'other', 'not_given')),
  delay_text_vi TEXT CHECK (delay_text_vi <> ''),
  delay_text_en TEXT CHECK (delay_text_en <> ''),
  remedy_vi TEXT CHECK (remedy_vi <> ''),
  remedy_en TEXT CHECK (remedy_en <> ''),
  expected_on TEXT CHECK (expected_on IS date(expected_on, '+0 days')),
  PRIMARY KEY (plan_id, period_id, revision, task_id, occurrence, unit_id),
  FOREIGN KEY (plan_id, period_id, revision) REFERENCES snapshot (plan_id, period_id, revision) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, task_id) REFERENCES task (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, unit_id) REFERENCES unit (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE output_delivered (
  plan_id TEXT NOT NULL,
  period_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  task_id TEXT NOT NULL,
  occurrence TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  n INTEGER NOT NULL,                            -- output_item.n, or amended_output.n since
  document_id TEXT,
  PRIMARY KEY (plan_id, period_id, revision, task_id, occurrence, unit_id, n),
  FOREIGN KEY (plan_id, period_id, revision, task_id, occurrence, unit_id)
    REFERENCES task_report (plan_id, period_id, revision, task_id, occurrence, unit_id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, document_id) REFERENCES document (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE supporting_document (
  plan_id TEXT NOT NULL,
  period_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  task_id TEXT NOT NULL,
  occurrence TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  document_id TEXT NOT NULL,
  PRIMARY KEY (plan_id, period_id, revision, task_id, occurrence, unit_id, document_id),
  FOREIGN KEY (plan_id, period_id, revision, task_id, occurrence, unit_id)
    REFERENCES task_report (plan_id, period_id, revision, task_id, occurrence, unit_id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, document_id) REFERENCES document (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE event (
  plan_id TEXT NOT NULL REFERENCES plan (plan_id),
  id TEXT NOT NULL CHECK (id <> ''),
  task_id TEXT,
  indicator_id TEXT,
  decision_number TEXT CHECK (decision_number <> ''),
  decided_on TEXT NOT NULL CHECK (decided_on IS date(decided_on, '+0 days')),
  agency_vi TEXT CHECK (agency_vi <> ''),
  agency_en TEXT CHECK (agency_en <> ''),
  received_on TEXT CHECK (received_on IS date(received_on, '+0 days')),
  response_document_id TEXT,
  responded_on TEXT CHECK (responded_on IS date(responded_on, '+0 days')),
  announced_on TEXT CHECK (announced_on IS date(announced_on, '+0 days')),
  integrated_on TEXT CHECK (integrated_on IS date(integrated_on, '+0 days')),
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, task_id) REFERENCES task (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, indicator_id) REFERENCES indicator (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, response_document_id) REFERENCES document (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE indicator_value (
  plan_id TEXT NOT NULL,
  period_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  indicator_id TEXT NOT NULL,
  basis TEXT NOT NULL CHECK (basis IN ('own_period', 'cumulative', 'whole_year', 'at_date', 'survey')),
  value_from TEXT CHECK (value_from IS date(value_from, '+0 days')),
  value_to TEXT NOT NULL CHECK (value_to IS date(value_to, '+0 days')),
  level TEXT NOT NULL CHECK (level IN ('estimate', 'provisional', 'final')),
  numerator TEXT CHECK (numerator <> ''),        -- decimal text
  denominator TEXT CHECK (denominator <> ''),
  value TEXT CHECK (value <> ''),                -- only where the counts are not known
  baseline TEXT CHECK (baseline <> ''),
  baseline_document_id TEXT,
  source_vi TEXT CHECK (source_vi <> ''),
  source_en TEXT CHECK (source_en <> ''),
  surveyor_vi TEXT CHECK (surveyor_vi <> ''),
  surveyor_en TEXT CHECK (surveyor_en <> ''),
  population_vi TEXT CHECK (population_vi <> ''),
  population_en TEXT CHECK (population_en <> ''),
  sampling_vi TEXT CHECK (sampling_vi <> ''),
  sampling_en TEXT CHECK (sampling_en <> ''),
  responses INTEGER CHECK (responses BETWEEN 0 AND 10000000000),
  note_vi TEXT CHECK (note_vi <> ''),
  note_en TEXT CHECK (note_en <> ''),
  PRIMARY KEY (plan_id, period_id, revision, indicator_id, basis, value_to),
  FOREIGN KEY (plan_id, period_id, revision) REFERENCES snapshot (plan_id, period_id, revision) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, indicator_id) REFERENCES indicator (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, baseline_document_id) REFERENCES document (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT value_has_counts_or_figure CHECK (value IS NOT NULL OR numerator IS NOT NULL)
) WITHOUT ROWID;
CREATE TABLE year_assessment (
  plan_id TEXT NOT NULL,
  task_id TEXT NOT NULL,
  year INTEGER NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('met', 'not_met', 'not_assessed')),
  document_id TEXT NOT NULL,
  PRIMARY KEY (plan_id, task_id, year),
  FOREIGN KEY (plan_id, task_id) REFERENCES task (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, document_id) REFERENCES document (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE unit_comment (
  plan_id TEXT NOT NULL,
  period_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  unit_id TEXT NOT NULL,
  task_id TEXT NOT NULL,
  text_vi TEXT NOT NULL CHECK (text_vi <> ''),
  text_en TEXT CHECK (text_en <> ''),
  PRIMARY KEY (plan_id, period_id, revision, unit_id, task_id),
  FOREIGN KEY (plan_id, period_id, revision) REFERENCES snapshot (plan_id, period_id, revision) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, unit_id) REFERENCES unit (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, task_id) REFERENCES task (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE withdrawn (
  plan_id TEXT NOT NULL,
  period_id TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 2),  -- the first without the row
  id TEXT NOT NULL CHECK (id <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('unit_report', 'task_report', 'indicator_value', 'unit_comment')),  -- table of the row
  unit_id TEXT,                                  -- the row's key: of a value indicator_id, basis
  task_id TEXT,                                  -- and value_to, of all others unit_id
  occurrence TEXT CHECK (occurrence <> ''),
  indicator_id TEXT,
  basis TEXT CHECK (basis IN ('own_period', 'cumulative', 'whole_year', 'at_date', 'survey')),
  value_to TEXT CHECK (value_to IS date(value_to, '+0 days')),
  reason_vi TEXT NOT NULL CHECK (reason_vi <> ''),
  reason_en TEXT CHECK (reason_en <> ''),
  document_id TEXT NOT NULL,
  PRIMARY KEY (plan_id, period_id, revision, id),
  FOREIGN KEY (plan_id, period_id, revision) REFERENCES snapshot (plan_id, period_id, revision) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, unit_id) REFERENCES unit (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, task_id) REFERENCES task (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, indicator_id) REFERENCES indicator (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, document_id) REFERENCES document (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT withdrawn_names_a_row CHECK (
    (kind = 'indicator_value') = (indicator_id IS NOT NULL)
    AND (kind = 'indicator_value') = (basis IS NOT NULL)
    AND (kind = 'indicator_value') = (value_to IS NOT NULL)
    AND (kind <> 'indicator_value') = (unit_id IS NOT NULL)
    AND (kind IN ('task_report', 'unit_comment')) = (task_id IS NOT NULL)
    AND (kind = 'task_report') = (occurrence IS NOT NULL))
) WITHOUT ROWID;
CREATE TABLE approval (
  plan_id TEXT NOT NULL,
  period_id TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  id TEXT NOT NULL CHECK (id <> ''),             -- the gate, and of unit_seen the unit: 'unit_seen-phong-2'
  gate TEXT NOT NULL CHECK (gate IN ('unit_seen', 'office_confirmed', 'signed')),
  unit_id TEXT,                                  -- of unit_seen
  approved_on TEXT NOT NULL CHECK (approved_on IS date(approved_on, '+0 days')),
  position_vi TEXT NOT NULL CHECK (position_vi <> ''),  -- never a name
  position_en TEXT CHECK (position_en <> ''),
  number TEXT CHECK (number <> ''),              -- of the signed report
  rows_sha256 TEXT NOT NULL CHECK (rows_sha256 <> ''),  -- of the lines of the rows approved
  PRIMARY KEY (plan_id, period_id, revision, id),
  FOREIGN KEY (plan_id, period_id, revision) REFERENCES snapshot (plan_id, period_id, revision) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, unit_id) REFERENCES unit (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT approval_unit_of_unit_seen CHECK ((gate = 'unit_seen') = (unit_id IS NOT NULL)),
  CONSTRAINT approval_number_of_signed CHECK ((gate = 'signed') = (number IS NOT NULL))
) WITHOUT ROWID;
CREATE TABLE approved_row (
  plan_id TEXT NOT NULL,
  period_id TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  row_table TEXT NOT NULL CHECK (row_table <> ''),
  row_key TEXT NOT NULL CHECK (row_key <> ''),   -- values of its key, a blank between them
  hash TEXT NOT NULL CHECK (hash <> ''),         -- begin of the SHA-256 of its line
  PRIMARY KEY (plan_id, period_id, revision, row_table, row_key),
  FOREIGN KEY (plan_id, period_id, revision) REFERENCES snapshot (plan_id, period_id, revision) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE sealed_revision (
  plan_id TEXT NOT NULL,
  period_id TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  n INTEGER NOT NULL CHECK (n >= 1),             -- order of sealing, without gaps
  ruleset INTEGER NOT NULL CHECK (ruleset >= 1),
  report_number TEXT CHECK (report_number <> ''),  -- of the signed report
  root TEXT NOT NULL CHECK (root <> ''),  -- SHA-256 of the lines of its rows
  head TEXT NOT NULL CHECK (head <> ''),  -- SHA-256 of the head before it and of this row
  PRIMARY KEY (plan_id, period_id, revision),
  FOREIGN KEY (plan_id, period_id, revision) REFERENCES snapshot (plan_id, period_id, revision) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE sealed_row (
  plan_id TEXT NOT NULL,
  period_id TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  row_table TEXT NOT NULL CHECK (row_table <> ''),
  row_key TEXT NOT NULL CHECK (row_key <> ''),   -- values of its key, a blank between them
  hash TEXT NOT NULL CHECK (hash <> ''),  -- begin of the SHA-256 of its line
  PRIMARY KEY (plan_id, period_id, revision, row_table, row_key),
  FOREIGN KEY (plan_id, period_id, revision) REFERENCES snapshot (plan_id, period_id, revision) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE correction (
  plan_id TEXT NOT NULL REFERENCES plan (plan_id),
  id TEXT NOT NULL CHECK (id <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('correction', 'supplement', 'rule_change')),
  made_on TEXT NOT NULL CHECK (made_on IS date(made_on, '+0 days')),
  period_id TEXT,
  task_id TEXT,
  target_id TEXT,
  before_vi TEXT CHECK (before_vi <> ''),
  before_en TEXT CHECK (before_en <> ''),
  after_vi TEXT CHECK (after_vi <> ''),
  after_en TEXT CHECK (after_en <> ''),
  reason_vi TEXT NOT NULL CHECK (reason_vi <> ''),
  reason_en TEXT CHECK (reason_en <> ''),
  approved_by_vi TEXT CHECK (approved_by_vi <> ''),  -- a position
  approved_by_en TEXT CHECK (approved_by_en <> ''),
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, period_id) REFERENCES reporting_period (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, task_id) REFERENCES task (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, target_id) REFERENCES target (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE amendment (
  plan_id TEXT NOT NULL REFERENCES plan (plan_id),
  id TEXT NOT NULL CHECK (id <> ''),
  document_id TEXT NOT NULL,
  effective_from TEXT NOT NULL CHECK (effective_from IS date(effective_from, '+0 days')),
  task_id TEXT,
  target_id TEXT,
  aspect TEXT NOT NULL CHECK (aspect IN ('title', 'lead', 'coordinating', 'output', 'schedule', 'funding', 'target_value', 'target_due', 'added', 'dropped')),
  before_vi TEXT CHECK (before_vi <> ''),
  before_en TEXT CHECK (before_en <> ''),
  after_vi TEXT CHECK (after_vi <> ''),
  after_en TEXT CHECK (after_en <> ''),
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, document_id) REFERENCES document (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, task_id) REFERENCES task (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, target_id) REFERENCES target (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE amended_schedule (
  plan_id TEXT NOT NULL,
  amendment_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('once', 'yearly', 'periodic', 'continuous', 'on_event', 'not_stated')),
  due TEXT CHECK (due IS date(due, '+0 days')),
  year INTEGER,
  month INTEGER CHECK (month BETWEEN 1 AND 12),
  quarter INTEGER CHECK (quarter BETWEEN 1 AND 4),
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
  note_vi TEXT CHECK (note_vi <> ''),
  note_en TEXT CHECK (note_en <> ''),
  PRIMARY KEY (plan_id, amendment_id),
  FOREIGN KEY (plan_id, amendment_id) REFERENCES amendment (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT schedule_month_or_quarter CHECK (month IS NULL OR quarter IS NULL),
  CONSTRAINT schedule_once_has_date CHECK (kind <> 'once' OR (due IS NOT NULL) + (year IS NOT NULL) = 1),
  CONSTRAINT schedule_only_once_has_year CHECK (kind = 'once' OR (due IS NULL AND year IS NULL)),
  CONSTRAINT schedule_undated_has_none CHECK (kind IN ('once', 'yearly') OR (month IS NULL AND quarter IS NULL))
) WITHOUT ROWID;
CREATE TABLE amended_output (
  plan_id TEXT NOT NULL,
  amendment_id TEXT NOT NULL,
  n INTEGER NOT NULL CHECK (n >= 1),
  mode TEXT NOT NULL CHECK (mode IN ('all', 'any')),  -- one for all rows of an amendment
  text_vi TEXT NOT NULL CHECK (text_vi <> ''),   -- a piece of the amendment's after_vi
  text_en TEXT CHECK (text_en <> ''),
  PRIMARY KEY (plan_id, amendment_id, n),
  FOREIGN KEY (plan_id, amendment_id) REFERENCES amendment (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE amended_assignment (
  plan_id TEXT NOT NULL,
  amendment_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  position INTEGER NOT NULL,                     -- order within the new cell
  PRIMARY KEY (plan_id, amendment_id, unit_id),
  FOREIGN KEY (plan_id, amendment_id) REFERENCES amendment (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, unit_id) REFERENCES unit (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE amended_condition (
  plan_id TEXT NOT NULL,
  amendment_id TEXT NOT NULL,
  n INTEGER NOT NULL,
  indicator_id TEXT NOT NULL,
  comparator TEXT NOT NULL CHECK (comparator IN ('at_least', 'equal', 'at_most', 'reduce_by_at_least')),
  value TEXT NOT NULL CHECK (value <> ''),       -- decimal text
  unit TEXT NOT NULL CHECK (unit IN ('percent', 'count')),
  PRIMARY KEY (plan_id, amendment_id, n),
  FOREIGN KEY (plan_id, amendment_id) REFERENCES amendment (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, indicator_id) REFERENCES indicator (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE amended_due (
  plan_id TEXT NOT NULL,
  amendment_id TEXT NOT NULL,
  due_kind TEXT NOT NULL CHECK (due_kind IN ('date', 'event', 'yearly', 'half_yearly', 'none')),
  due TEXT CHECK (due IS substr(date(substr(due || '-01-01', 1, 10), '+0 days'), 1, length(due))),
  PRIMARY KEY (plan_id, amendment_id),
  FOREIGN KEY (plan_id, amendment_id) REFERENCES amendment (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT target_date_has_day CHECK ((due_kind = 'date') = (due IS NOT NULL))
) WITHOUT ROWID;
CREATE TABLE amended_milestone (
  plan_id TEXT NOT NULL,
  amendment_id TEXT NOT NULL,
  year INTEGER NOT NULL,
  value TEXT NOT NULL CHECK (value <> ''),       -- decimal text, in the condition's unit
  origin TEXT NOT NULL CHECK (origin IN ('stated', 'derived')),
  note_vi TEXT CHECK (note_vi <> ''),
  note_en TEXT CHECK (note_en <> ''),
  PRIMARY KEY (plan_id, amendment_id, year),
  FOREIGN KEY (plan_id, amendment_id) REFERENCES amendment (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
COMMIT;
