-- rules.sql: quy tắc đánh giá tiến độ, viết lại bằng SQL.
-- rules.sql: the rules of progress, stated once more in SQL.
--
-- vi: Chạy trên tệp plan.sqlite đã công bố: sqlite3 plan.sqlite < rules.sql
--     Chỉ tạo bảng tạm, không sửa tệp. Truy vấn kèm theo mỗi con số đọc các bảng tạm này.
--     Muốn tính đến một ngày khác với ngày chốt số liệu, chạy trước hai lệnh:
-- en: Run it on the published file plan.sqlite: sqlite3 plan.sqlite < rules.sql
--     It makes temporary tables only and leaves the file as it is. The query given with a number
--     reads these tables. To look from another day than the closing date, run first:
--       CREATE TEMP TABLE asked_as_of (day TEXT);
--       INSERT INTO asked_as_of VALUES ('2023-01-05');
--
-- vi: Mỗi phần mở đầu bằng một dòng "rule:" nêu các quy tắc của phần đó. Ngày viết dạng
--     năm-tháng-ngày, nên so sánh chữ là so sánh ngày. Tệp chỉ chứa một kế hoạch.
-- en: Each part opens with a line "rule:" that names its rules. Days are written year-month-day, so
--     comparing text compares days. The file holds one plan.

DROP TABLE IF EXISTS temp.setting;
DROP TABLE IF EXISTS temp.moment;
DROP TABLE IF EXISTS temp.accepted_snapshot;
DROP TABLE IF EXISTS temp.standing_kind;
DROP TABLE IF EXISTS temp.task_term;
DROP TABLE IF EXISTS temp.output_version;
DROP TABLE IF EXISTS temp.schedule_version;
DROP TABLE IF EXISTS temp.assignment_version;
DROP TABLE IF EXISTS temp.schedule_now;
DROP TABLE IF EXISTS temp.assignment_now;
DROP TABLE IF EXISTS temp.condition_in_force;
DROP TABLE IF EXISTS temp.milestone_in_force;
DROP TABLE IF EXISTS temp.due_in_force;
DROP TABLE IF EXISTS temp.task_family;
DROP TABLE IF EXISTS temp.slot;
DROP TABLE IF EXISTS temp.due_day;
DROP TABLE IF EXISTS temp.settle_day;
DROP TABLE IF EXISTS temp.occurrence;
DROP TABLE IF EXISTS temp.reporting_interval;
DROP TABLE IF EXISTS temp.reported_row;
DROP TABLE IF EXISTS temp.unit_line;
DROP TABLE IF EXISTS temp.asked_for;
DROP TABLE IF EXISTS temp.compiler;
DROP TABLE IF EXISTS temp.answerer;
DROP TABLE IF EXISTS temp.spoken;
DROP TABLE IF EXISTS temp.party;
DROP TABLE IF EXISTS temp.statement;
DROP TABLE IF EXISTS temp.official_report;
DROP TABLE IF EXISTS temp.occurrence_moment;
DROP TABLE IF EXISTS temp.party_standing;
DROP TABLE IF EXISTS temp.occurrence_standing;
DROP TABLE IF EXISTS temp.interval_told;
DROP TABLE IF EXISTS temp.interval_party;
DROP TABLE IF EXISTS temp.interval_speaker;
DROP TABLE IF EXISTS temp.interval_alone;
DROP TABLE IF EXISTS temp.interval_standing;
DROP TABLE IF EXISTS temp.current_interval;
DROP TABLE IF EXISTS temp.focus;
DROP TABLE IF EXISTS temp.record;
DROP TABLE IF EXISTS temp.event_count;
DROP TABLE IF EXISTS temp.task_standing;
DROP TABLE IF EXISTS temp.report_owed;
DROP TABLE IF EXISTS temp.report_received;
DROP TABLE IF EXISTS temp.moment_before;
DROP TABLE IF EXISTS temp.happening;
DROP TABLE IF EXISTS temp.exact;
DROP TABLE IF EXISTS temp.result_kind;
DROP TABLE IF EXISTS temp.eligible_value;
DROP TABLE IF EXISTS temp.raw_figure;
DROP TABLE IF EXISTS temp.value_figure;
DROP TABLE IF EXISTS temp.closed_year;
DROP TABLE IF EXISTS temp.target_moment;
DROP TABLE IF EXISTS temp.condition_case;
DROP TABLE IF EXISTS temp.condition_verdict;
DROP TABLE IF EXISTS temp.tenth;
DROP TABLE IF EXISTS temp.sampling_margin;
DROP TABLE IF EXISTS temp.rise;
DROP TABLE IF EXISTS temp.reading;
DROP TABLE IF EXISTS temp.condition_gap;
DROP TABLE IF EXISTS temp.condition_result;
DROP TABLE IF EXISTS temp.target_result;

-- rule: M0
-- vi: Ngày chốt số liệu (closing) và ngày tính (as_of) là hai ngày khác nhau. Thời điểm tính: mỗi bản
--     số liệu của một kỳ báo cáo, tính đến chính ngày chốt của kỳ; và 'now', kỳ mới nhất, tính đến ngày
--     được hỏi (không hỏi thì là ngày chốt). Không bao giờ lấy ngày của máy tính. Quá nửa ngày của
--     tháng thì vẫn tính từ ngày đầu tháng: "tháng 12 năm 2021" là từ 01/12/2021.
-- en: The closing date of the figures and the day the rules are applied to (as_of) are two days. A
--     moment: each revision of a reporting period's figures, as of the period's own closing date; and
--     'now', the newest period, as of the day asked for (none asked: its closing date). Never the
--     clock's day. A plan in force from a month counts from the first day of it.
CREATE TEMP TABLE IF NOT EXISTS asked_as_of (day TEXT);

CREATE TEMP TABLE setting AS
SELECT plan_id,
       substr(effective_from || '-01-01', 1, 10) AS first_day,
       CAST(substr(effective_from, 1, 4) AS INTEGER) AS first_year,
       CAST(substr(effective_to, 1, 4) AS INTEGER) AS last_year,
       tracking_end,
       follow_up_unit_id,
       -- M6: "sắp đến hạn" / "due soon"; 30 unless the plan's parameters say otherwise
       coalesce((SELECT CAST(value AS INTEGER) FROM rule_parameter
                 WHERE name = 'due_soon_days'
                   AND CAST(CAST(value AS INTEGER) AS TEXT) = value), 30) AS soon_days
FROM plan;

CREATE TEMP TABLE moment AS
SELECT CASE WHEN EXISTS (SELECT 1 FROM snapshot AS later
                         WHERE later.period_id = own.period_id AND later.revision > own.revision)
            THEN own.period_id || '@' || own.revision
            ELSE own.period_id END AS id,
       own.period_id, own.revision, coalesce(own.published, '9999-12-31') AS published,
       period.closing, period.closing AS as_of
FROM snapshot AS own
JOIN reporting_period AS period ON period.id = own.period_id
UNION ALL
SELECT 'now', NULL, NULL, NULL, newest.closing,
       CASE WHEN newest.closing IS NOT NULL
            THEN coalesce((SELECT max(day) FROM asked_as_of), newest.closing) END
FROM (SELECT max(closing) AS closing
      FROM reporting_period
      WHERE id IN (SELECT period_id FROM snapshot)
        AND closing <= coalesce((SELECT max(day) FROM asked_as_of), closing)) AS newest;

-- rule: M34
-- vi: Báo cáo gửi muộn hoặc đính chính làm thành bản tiếp theo của kỳ, chứa lại toàn bộ các dòng. Các bản
--     tồn tại cạnh nhau: trang của một bản chỉ biết những gì đã công bố khi chính bản đó được công bố;
--     hiện tại biết bản mới nhất của mỗi kỳ. Chỉ xét các kỳ đã chốt đến ngày chốt của thời điểm. Chưa
--     ghi ngày công bố là chưa công bố. '2025-Q1' là bản hiện hành của kỳ, '2025-Q1@1' là bản 1 trước đó.
-- en: A late or corrected report makes the next revision of its period, which holds all rows anew.
--     Revisions stand side by side: the page of one knows what was public when it was published itself;
--     now knows the newest of each period. A moment looks at periods that closed by its closing date.
--     Without a day of publication: not public yet. '2025-Q1' is the current revision of its period,
--     '2025-Q1@1' the revision 1 before it.
CREATE TEMP TABLE accepted_snapshot AS
SELECT moment, period_id, revision, closing, submitted
FROM (SELECT moment.id AS moment, period.id AS period_id, snapshot.revision, period.closing,
             snapshot.submitted,
             row_number() OVER (PARTITION BY moment.id, period.id
                                ORDER BY snapshot.revision DESC) AS age
      FROM temp.moment
      JOIN reporting_period AS period ON period.closing <= moment.closing
      JOIN snapshot ON snapshot.period_id = period.id
      WHERE moment.id = 'now'
         OR (snapshot.period_id = moment.period_id AND snapshot.revision = moment.revision)
         OR (snapshot.period_id <> moment.period_id
             AND coalesce(snapshot.published, '9999-12-31') <= moment.published))
WHERE age = 1;
CREATE INDEX temp.accepted_snapshot_key ON accepted_snapshot (moment, period_id);

-- rule: S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14, S15, S16, S17, S18, S19, S20
-- vi: Danh mục tình trạng: số, mã, nhóm để đếm (A hoàn thành đúng hạn, B hoàn thành quá hạn, G hoàn
--     thành, không rõ đúng hạn, C trong hạn, D cần chú ý, E thường xuyên hoặc khi phát sinh, F không
--     đánh giá), và mức độ khi nhiều đơn vị cùng thực hiện (số lớn quyết định, M14). Là nhóm khi xét
--     riêng: nhiều kỳ im lặng là D (M8).
-- en: The list of standings: number, code, class they are counted in (A completed on time,
--     B completed late, G completed, timeliness not known, C within the deadline, D needs attention,
--     E ongoing or on an event, F not assessed), and the weight of those who share an occurrence (the
--     greater decides, M14). By itself: silence in a row is D (M8).
CREATE TEMP TABLE standing_kind (
  standing TEXT PRIMARY KEY,
  n INTEGER,
  code TEXT,
  class TEXT,
  severity INTEGER
);
INSERT INTO temp.standing_kind VALUES
  ('S0', 0, 'no_snapshot', '-', 13),
  ('S1', 1, 'before_plan', 'F', 12),
  ('S2', 2, 'not_applicable', 'F', 0),
  ('S3', 3, 'done_on_time', 'A', 1),
  ('S4', 4, 'done_late', 'B', 3),
  ('S5', 5, 'done_undated', 'G', 2),
  ('S6', 6, 'not_done', 'D', 11),
  ('S7', 7, 'tracking_ended', 'F', 4),
  ('S8', 8, 'overdue', 'D', 10),
  ('S9', 9, 'due_awaiting', 'C', 8),
  ('S10', 10, 'due_unreported', 'D', 9),
  ('S11', 11, 'due_soon', 'C', 7),
  ('S12', 12, 'in_progress', 'C', 6),
  ('S13', 13, 'not_due', 'C', 5),
  ('S14', 14, 'active', 'E', NULL),
  ('S15', 15, 'no_case', 'E', NULL),
  ('S16', 16, 'general', 'E', NULL),
  ('S17', 17, 'unreported', 'E', NULL),
  ('S18', 18, 'events_handled', 'E', NULL),
  ('S19', 19, 'events_pending', 'E', NULL),
  ('S20', 20, 'no_deadline', 'F', NULL);

-- rule: M41
-- vi: Một điều chỉnh thay đổi Kế hoạch từ ngày có hiệu lực, không thay đổi những gì trước đó: kỳ đã qua
--     được xét theo nội dung có hiệu lực vào ngày chốt của kỳ, hiện tại theo nội dung có hiệu lực vào
--     ngày tính. since, until: từ ngày, đến trước ngày; v đánh số các phiên bản, 0 là của Kế hoạch.
-- en: An amendment changes the plan from its day on and nothing before: a past period is judged by what
--     was in force when it closed, the present by what is in force on the day the rules are applied to.
--     since, until: from that day on, up to that day; v numbers the versions, 0 is the plan's own.
CREATE TEMP TABLE schedule_version AS
WITH version AS (
  SELECT moment.id AS moment, schedule.task_id, '' AS since, '' AS amendment_id, schedule.kind,
         schedule.due, schedule.year, schedule.month, schedule.quarter
  FROM temp.moment
  CROSS JOIN schedule
  UNION ALL
  SELECT moment.id, amendment.task_id, amendment.effective_from, amendment.id, new.kind, new.due,
         new.year, new.month, new.quarter
  FROM temp.moment
  JOIN amendment ON amendment.effective_from <= coalesce(moment.as_of, '9999-12-31')
  JOIN amended_schedule AS new ON new.amendment_id = amendment.id
  WHERE amendment.aspect = 'schedule' AND amendment.task_id IS NOT NULL)
SELECT version.*,
       row_number() OVER line - 1 AS v,
       lead(since) OVER line AS until,
       lead(kind) OVER line AS next_kind
FROM version
WINDOW line AS (PARTITION BY moment, task_id ORDER BY since, amendment_id);
CREATE INDEX temp.schedule_version_key ON schedule_version (moment, task_id, v);

CREATE TEMP TABLE assignment_version AS
WITH version AS (
  SELECT task_id, role, '' AS since, '' AS amendment_id
  FROM (SELECT task.id AS task_id, 'lead' AS role FROM task
        UNION ALL
        SELECT task.id, 'coordinating' FROM task)
  UNION ALL
  SELECT amendment.task_id, amendment.aspect, amendment.effective_from, amendment.id
  FROM amendment
  WHERE amendment.task_id IS NOT NULL
    AND (amendment.aspect = 'coordinating'
         OR (amendment.aspect = 'lead'
             AND EXISTS (SELECT 1 FROM amended_assignment AS new
                         WHERE new.amendment_id = amendment.id)))),
lasting AS (
  SELECT version.*,
         coalesce(lead(since) OVER (PARTITION BY task_id, role ORDER BY since, amendment_id),
                  '9999-12-32') AS until
  FROM version)
SELECT lasting.task_id, lasting.role, lasting.since, lasting.until, assignment.unit_id,
       assignment.position
FROM lasting
JOIN assignment ON assignment.task_id = lasting.task_id AND assignment.role = lasting.role
WHERE lasting.amendment_id = ''
UNION ALL
SELECT lasting.task_id, lasting.role, lasting.since, lasting.until, new.unit_id, new.position
FROM lasting
JOIN amended_assignment AS new ON new.amendment_id = lasting.amendment_id;
CREATE INDEX temp.assignment_version_key ON assignment_version (task_id, role);

-- vi: Nhiệm vụ được bổ sung thuộc Kế hoạch từ ngày đó (since); nhiệm vụ được đưa ra thì không còn thuộc
--     Kế hoạch từ ngày đó (until). Lần đến hạn trước khi được đưa ra vẫn được xét.
-- en: A task that was added belongs to the plan from that day on (since), one that was dropped up to that
--     day (until). What fell due before the drop is still assessed.
CREATE TEMP TABLE task_term AS
SELECT term.*,
       since <= coalesce(as_of, '9999-12-31') AND until > coalesce(as_of, '9999-12-31') AS in_plan
FROM (SELECT moment.id AS moment, moment.as_of, task.id AS task_id,
             coalesce((SELECT min(effective_from) FROM amendment
                       WHERE amendment.task_id = task.id AND aspect = 'added'), '') AS since,
             coalesce((SELECT min(effective_from) FROM amendment
                       WHERE amendment.task_id = task.id AND aspect = 'dropped'
                         AND effective_from <= coalesce(moment.as_of, '9999-12-31')),
                      '9999-12-32') AS until
      FROM temp.moment
      CROSS JOIN task) AS term;
CREATE INDEX temp.task_term_key ON task_term (moment, task_id);

-- The outputs asked for, how many there are.
CREATE TEMP TABLE output_version AS
WITH version AS (
  SELECT task.id AS task_id, '' AS since, '' AS amendment_id,
         (SELECT count(*) FROM output_item WHERE output_item.task_id = task.id) AS outputs
  FROM task
  UNION ALL
  SELECT amendment.task_id, amendment.effective_from, amendment.id, count(*)
  FROM amendment
  JOIN amended_output AS new ON new.amendment_id = amendment.id
  WHERE amendment.aspect = 'output' AND amendment.task_id IS NOT NULL
  GROUP BY amendment.id)
SELECT task_id, outputs, since,
       coalesce(lead(since) OVER (PARTITION BY task_id ORDER BY since, amendment_id),
                '9999-12-32') AS until
FROM version;
CREATE INDEX temp.output_version_key ON output_version (task_id);

-- Both as of now, for what is counted without a moment.
CREATE TEMP TABLE schedule_now AS
SELECT plan.plan_id, version.task_id, version.kind
FROM plan, temp.schedule_version AS version
WHERE version.moment = 'now' AND version.until IS NULL;

CREATE TEMP TABLE assignment_now AS
SELECT plan.plan_id, assigned.task_id, assigned.role, assigned.unit_id, assigned.position
FROM plan, temp.moment
JOIN temp.assignment_version AS assigned
  ON assigned.since <= coalesce(moment.as_of, '9999-12-31')
 AND coalesce(moment.as_of, '9999-12-31') < assigned.until
WHERE moment.id = 'now';

CREATE TEMP TABLE condition_in_force AS
WITH newest AS (
  SELECT moment.id AS moment, target.id AS target_id,
         (SELECT amendment.id FROM amendment
          WHERE amendment.target_id = target.id AND amendment.aspect = 'target_value'
            AND amendment.effective_from <= coalesce(moment.as_of, '9999-12-31')
            AND EXISTS (SELECT 1 FROM amended_condition AS new
                        WHERE new.amendment_id = amendment.id)
          ORDER BY amendment.effective_from DESC, amendment.id DESC
          LIMIT 1) AS amendment_id
  FROM temp.moment
  CROSS JOIN target)
SELECT newest.moment, newest.target_id, newest.amendment_id, condition.n, condition.indicator_id,
       condition.comparator, condition.value, condition.unit
FROM newest
JOIN target_condition AS condition ON condition.target_id = newest.target_id
WHERE newest.amendment_id IS NULL
UNION ALL
SELECT newest.moment, newest.target_id, newest.amendment_id,
       row_number() OVER (PARTITION BY newest.moment, newest.target_id ORDER BY new.n),
       new.indicator_id, new.comparator, new.value, new.unit
FROM newest
JOIN amended_condition AS new ON new.amendment_id = newest.amendment_id;
CREATE INDEX temp.condition_in_force_key ON condition_in_force (moment, target_id, n);

CREATE TEMP TABLE milestone_in_force AS
SELECT at.moment, at.target_id, milestone.year, milestone.value, milestone.origin
FROM (SELECT DISTINCT moment, target_id FROM temp.condition_in_force WHERE amendment_id IS NULL
      UNION
      SELECT moment.id, target.id FROM temp.moment, target
      WHERE NOT EXISTS (SELECT 1 FROM temp.condition_in_force AS any_condition
                        WHERE any_condition.moment = moment.id
                          AND any_condition.target_id = target.id)) AS at
JOIN milestone ON milestone.target_id = at.target_id
UNION ALL
SELECT at.moment, at.target_id, new.year, new.value, new.origin
FROM (SELECT DISTINCT moment, target_id, amendment_id FROM temp.condition_in_force
      WHERE amendment_id IS NOT NULL) AS at
JOIN amended_milestone AS new ON new.amendment_id = at.amendment_id;
CREATE INDEX temp.milestone_in_force_key ON milestone_in_force (moment, target_id, year);

-- rule: M24, M41
-- vi: Thời hạn của chỉ tiêu đang có hiệu lực: ngày (năm, tháng thì lấy ngày cuối), sự kiện, hằng năm, mỗi
--     6 tháng, không nêu. assessed_for: ngày để xét; không nêu ngày thì là ngày cuối giai đoạn của Kế
--     hoạch, đó không phải là thời hạn.
-- en: The due of a target in force: a date (of a year or month the last day), an event, every year, every
--     half-year, none stated. assessed_for: the day it is assessed for; without a date the end of the
--     plan's term, which is no deadline.
CREATE TEMP TABLE due_in_force AS
WITH newest AS (
  SELECT moment.id AS moment, target.id AS target_id,
         (SELECT amendment.id FROM amendment
          WHERE amendment.target_id = target.id AND amendment.aspect = 'target_due'
            AND amendment.effective_from <= coalesce(moment.as_of, '9999-12-31')
            AND EXISTS (SELECT 1 FROM amended_due AS new WHERE new.amendment_id = amendment.id)
          ORDER BY amendment.effective_from DESC, amendment.id DESC
          LIMIT 1) AS amendment_id
  FROM temp.moment
  CROSS JOIN target),
stated AS (
  SELECT newest.moment, newest.target_id, target.due_kind, target.due
  FROM newest
  JOIN target ON target.id = newest.target_id
  WHERE newest.amendment_id IS NULL
  UNION ALL
  SELECT newest.moment, newest.target_id, new.due_kind, new.due
  FROM newest
  JOIN amended_due AS new ON new.amendment_id = newest.amendment_id)
SELECT stated.moment, stated.target_id, stated.due_kind,
       CASE WHEN stated.due IS NULL THEN plan.effective_to
            WHEN length(stated.due) = 4 THEN stated.due || '-12-31'
            WHEN length(stated.due) = 7 THEN date(stated.due || '-01', '+1 month', '-1 day')
            ELSE stated.due END AS assessed_for
FROM stated
CROSS JOIN plan;
CREATE INDEX temp.due_in_force_key ON due_in_force (moment, target_id);

-- rule: M12
-- vi: Bốn loại nhiệm vụ, không bao giờ cộng chung: có thời hạn, thường xuyên, khi phát sinh, không nêu
--     thời hạn.
-- en: Four families of tasks, never added up: with a deadline, ongoing, on an event, no time stated.
CREATE TEMP TABLE task_family AS
SELECT moment.id AS moment, task.id AS task_id, version.kind,
       CASE WHEN version.kind IN ('once', 'yearly', 'periodic') THEN 'dated'
            ELSE coalesce(version.kind, 'not_stated') END AS family,
       -- from when on it has had no deadline; '' from the start
       coalesce((SELECT max(dated.until) FROM temp.schedule_version AS dated
                 WHERE dated.moment = moment.id AND dated.task_id = task.id
                   AND dated.kind IN ('once', 'yearly', 'periodic')), '') AS ongoing_since
FROM temp.moment
CROSS JOIN task
LEFT JOIN temp.schedule_version AS version
  ON version.moment = moment.id AND version.task_id = task.id AND version.until IS NULL;
CREATE INDEX temp.task_family_key ON task_family (moment, task_id);

-- rule: M3, M4, M7, M41
-- vi: Các lần thực hiện. Nhiệm vụ hằng năm: mỗi năm của Kế hoạch một lần. "Tháng 8", "Quý III" là tháng,
--     quý theo lịch; hạn là ngày cuối cùng; không nêu tháng, quý thì hạn là 31/12. Nhiệm vụ định kỳ:
--     mỗi kỳ báo cáo một lần, hạn là ngày phải gửi báo cáo của kỳ. part_begins là ngày đầu của tháng
--     hoặc quý được nêu. Một điều chỉnh dời những lần chưa đến hạn; lần đã đến hạn trước đó giữ nguyên;
--     nhiệm vụ làm một lần thì hạn mới nhất có hiệu lực. Lần được dời hạn giữ mã cũ; first_due là hạn ban
--     đầu, moves là số lần dời.
-- en: Occurrences. A yearly task has one in each year of the plan. "Tháng 8", "Quý III" are a calendar
--     month and quarter; due is the last day; where none is named, 31 December. A periodic task has one
--     for each reporting period, due when its report is. part_begins is the first day of the month or
--     quarter named. An amendment moves what is not yet due; what fell due before it stays; of a task to
--     be done once the newest day counts. What was moved keeps its id; first_due is the first deadline,
--     moves how often it was moved.
CREATE TEMP TABLE slot AS
WITH RECURSIVE
  plan_year (year) AS (
    SELECT first_year FROM temp.setting
    UNION ALL
    SELECT year + 1 FROM plan_year WHERE year < (SELECT last_year FROM temp.setting)),
  named AS (
    SELECT version.moment, version.task_id, version.v, plan_year.year, version.month,
           version.quarter, CAST(plan_year.year AS TEXT) AS slot
    FROM temp.schedule_version AS version, plan_year
    WHERE version.kind = 'yearly'
    UNION ALL
    SELECT moment, task_id, v, year, month, quarter, 'once'
    FROM temp.schedule_version
    WHERE kind = 'once' AND year IS NOT NULL),
  given AS (
    SELECT moment, task_id, v, slot,
           CASE WHEN month IS NOT NULL THEN printf('%04d-%02d', year, month)
                WHEN quarter IS NOT NULL THEN printf('%04d-Q%d', year, quarter)
                ELSE printf('%04d', year) END AS occurrence,
           year,
           date(printf('%04d-%02d-01', year, coalesce(month, quarter * 3, 12)), '+1 month', '-1 day')
             AS due,
           CASE WHEN coalesce(month, quarter) IS NOT NULL
                THEN printf('%04d-%02d-01', year, coalesce(month, quarter * 3 - 2)) END
             AS part_begins
    FROM named
    UNION ALL
    SELECT moment, task_id, v, 'once', due, CAST(substr(due, 1, 4) AS INTEGER), due, NULL
    FROM temp.schedule_version
    WHERE kind = 'once' AND due IS NOT NULL
    UNION ALL
    SELECT version.moment, version.task_id, version.v, period.id, period.id,
           CAST(substr(period.submission_due, 1, 4) AS INTEGER), period.submission_due, NULL
    FROM temp.schedule_version AS version, reporting_period AS period, plan
    WHERE version.kind = 'periodic' AND period.submission_due <= plan.effective_to)
SELECT given.*,
       first_value(given.occurrence) OVER line AS id,
       first_value(given.due) OVER line AS first_due,
       lag(given.due) OVER line AS due_before,
       version.until IS NULL
         OR (given.due < version.until
             AND NOT (version.kind = 'once' AND version.next_kind = 'once')) AS is_settled
FROM given
JOIN temp.schedule_version AS version
  ON version.moment = given.moment AND version.task_id = given.task_id AND version.v = given.v
WHERE version.kind = 'once' OR given.due >= version.since
WINDOW line AS (PARTITION BY given.moment, given.task_id, given.slot ORDER BY given.v);
CREATE INDEX temp.slot_key ON slot (moment, task_id, slot, v);

CREATE TEMP TABLE due_day AS
SELECT slot.moment, slot.task_id, slot.id AS occurrence, slot.year, slot.due, slot.part_begins,
       moved.moves, CASE WHEN moved.moves > 0 THEN slot.first_due END AS first_due
FROM temp.slot
JOIN (SELECT moment, task_id, slot, min(v) AS v
      FROM temp.slot WHERE is_settled GROUP BY moment, task_id, slot) AS settled
  ON settled.moment = slot.moment AND settled.task_id = slot.task_id
 AND settled.slot = slot.slot AND settled.v = slot.v
JOIN (SELECT each.moment, each.task_id, each.slot, each.v,
             sum(before.due <> coalesce(before.due_before, before.due)) AS moves
      FROM temp.slot AS each
      JOIN temp.slot AS before
        ON before.moment = each.moment AND before.task_id = each.task_id
       AND before.slot = each.slot AND before.v <= each.v
      GROUP BY each.moment, each.task_id, each.slot, each.v) AS moved
  ON moved.moment = slot.moment AND moved.task_id = slot.task_id
 AND moved.slot = slot.slot AND moved.v = slot.v;

-- rule: M1
-- vi: Quá hạn chỉ kết luận khi có báo cáo biết được ngày hạn. settle là ngày mà đến lúc đó chưa có báo
--     cáo thì chưa phải thiếu sót: ngày phải gửi báo cáo thường kỳ đầu tiên chốt vào hoặc sau ngày hạn;
--     sau báo cáo thường kỳ cuối cùng thì lấy báo cáo tổng kết; không có kỳ nào thì bỏ trống.
-- en: Overdue needs a report that could know of the due day. Until settle, silence is no fault: the
--     submission day of the first regular report that closes on or after the due day; behind the last
--     regular one, of the closing report; empty where the calendar has none.
CREATE TEMP TABLE settle_day AS
SELECT due,
       (SELECT period.submission_due
        FROM reporting_period AS period
        WHERE period.closing >= each.due AND period.kind <> 'month'
        ORDER BY period.kind = 'closing', period.closing, period.id
        LIMIT 1) AS settle
FROM (SELECT DISTINCT due FROM temp.due_day) AS each;

CREATE TEMP TABLE occurrence AS
SELECT due_day.moment, due_day.task_id, due_day.occurrence, due_day.year, due_day.due,
       due_day.part_begins, due_day.first_due, due_day.moves,
       due_day.due < max(setting.first_day, term.since) AS before_plan,
       due_day.due >= term.until OR coalesce(due_day.due > setting.tracking_end, 0)
         AS after_tracking,
       term.until < '9999-12-32' AND due_day.due < term.until AS before_drop,
       lead(due_day.due) OVER line AS next_due,
       settle_day.settle,
       row_number() OVER line AS n
FROM temp.due_day
JOIN temp.settle_day ON settle_day.due = due_day.due
JOIN temp.task_term AS term ON term.moment = due_day.moment AND term.task_id = due_day.task_id
CROSS JOIN temp.setting
WINDOW line AS (PARTITION BY due_day.moment, due_day.task_id
                ORDER BY due_day.due, due_day.occurrence);
CREATE INDEX temp.occurrence_key ON occurrence (moment, task_id, occurrence);

-- rule: M8
-- vi: Nhiệm vụ không có thời hạn được xét theo từng khoảng: phần mới của mỗi báo cáo thường kỳ, để một
--     năm được chia không trùng nhau (báo cáo 6 tháng chứa lại quý I nhưng không tính hai lần).
-- en: Tasks without a deadline are assessed by interval: the new part of each regular report, so that
--     the year is cut without overlap (the six-month report repeats quarter 1 and must not count twice).
CREATE TEMP TABLE reporting_interval AS
SELECT id AS period_id, interval_from AS begins, closing AS ends, submission_due,
       closing < setting.first_day AS before_plan,
       coalesce(closing > setting.tracking_end, 0) AS after_tracking,
       row_number() OVER (ORDER BY closing, id) AS n
FROM reporting_period
CROSS JOIN temp.setting
WHERE kind NOT IN ('month', 'closing');

-- rule: M2, M13, M18
-- vi: Một dòng báo cáo nêu kỳ, nhiệm vụ, lần thực hiện và đơn vị báo cáo. Tình trạng được dùng là tình
--     trạng đã xác nhận, nếu có. "Không áp dụng" chỉ được chấp nhận khi có lý do, có văn bản và được
--     xác nhận: một đơn vị không tự chọn được.
-- en: A row of a report names period, task, occurrence and reporting unit. The confirmed state counts
--     where there is one. "Not applicable" is accepted only with a reason, a document and confirmation:
--     a unit alone cannot choose it.
CREATE TEMP TABLE reported_row AS
SELECT accepted.moment, report.task_id, report.occurrence, report.unit_id, report.period_id,
       report.revision, accepted.closing,
       coalesce(report.state_confirmed, report.state_reported) AS state,
       report.state_confirmed IS 'not_applicable'
         AND (coalesce(report.delay_reason, 'not_given') <> 'not_given'
              OR report.delay_text_vi IS NOT NULL)
         AND EXISTS (SELECT 1 FROM supporting_document AS evidence
                     WHERE (evidence.plan_id, evidence.period_id, evidence.revision, evidence.task_id,
                            evidence.occurrence, evidence.unit_id)
                         = (report.plan_id, report.period_id, report.revision, report.task_id,
                            report.occurrence, report.unit_id)) AS not_applicable,
       report.done_on, report.acted_on, report.activity_vi IS NOT NULL AS tells
FROM temp.accepted_snapshot AS accepted
JOIN task_report AS report
  ON report.period_id = accepted.period_id AND report.revision = accepted.revision;
CREATE INDEX temp.reported_row_key ON reported_row (moment, task_id, occurrence, unit_id);

-- rule: M40
-- vi: Đơn vị và các đơn vị kế thừa: báo cáo của đơn vị kế thừa được tính cho đơn vị cũ.
-- en: A unit and who took over from it: a successor's report speaks for the unit before.
CREATE TEMP TABLE unit_line AS
WITH RECURSIVE line (unit_id, heir_id, depth) AS (
  SELECT id, id, 0 FROM unit
  UNION
  SELECT line.unit_id, unit.successor_unit_id, line.depth + 1
  FROM line
  JOIN unit ON unit.id = line.heir_id
  WHERE unit.successor_unit_id IS NOT NULL AND line.depth < (SELECT count(*) FROM unit))
SELECT unit_id, heir_id, min(depth) AS depth FROM line GROUP BY unit_id, heir_id;
CREATE INDEX temp.unit_line_key ON unit_line (unit_id);

-- rule: M14
-- vi: Ai trả lời cho một lần thực hiện. Đơn vị chủ trì được nêu tên: bằng dòng của mình, hoặc dòng do
--     đầu mối tổng hợp khi báo cáo không có dòng của đơn vị. Tập thể không gửi báo cáo được: các thành
--     viên có hiệu lực vào ngày hạn trả lời, mỗi thành viên bằng dòng của mình, không có thì bằng dòng
--     tổng hợp; không biết thành viên thì chỉ có dòng tổng hợp. Dòng của đơn vị phối hợp không quyết
--     định. Mỗi đơn vị chủ trì được nêu tên tự trả lời (M14): dòng của một đơn vị chủ trì không nói thay
--     đơn vị bên cạnh.
-- en: Who answers for an occurrence. A named lead: by its own row, or by the compiled row where a report
--     has none of its own. A collective cannot send a report: its members valid on the due day answer,
--     each by its own rows or, without any, by the compiled one; with no members known the compiled row
--     alone speaks. Rows of coordinating units decide nothing. Each named lead answers for itself (M14):
--     the row of one lead never speaks for the lead beside it.
CREATE TEMP TABLE asked_for AS
SELECT occurrence.moment, moment.closing, occurrence.task_id, occurrence.occurrence,
       occurrence.due AS day,
       min(occurrence.due, coalesce(moment.as_of, occurrence.due)) AS assigned_on
FROM temp.occurrence
JOIN temp.moment ON moment.id = occurrence.moment
UNION ALL
SELECT moment.id, moment.closing, task_family.task_id, part.period_id, part.ends,
       min(part.ends, coalesce(moment.as_of, part.ends))
FROM temp.moment
JOIN temp.task_family ON task_family.moment = moment.id AND task_family.family <> 'dated'
CROSS JOIN temp.reporting_interval AS part;
CREATE INDEX temp.asked_for_key ON asked_for (moment, task_id, occurrence);

-- Who is assigned on the day it is due; before that day, who is now.
CREATE TEMP TABLE answerer AS
SELECT asked_for.moment, asked_for.task_id, asked_for.occurrence, assigned.unit_id AS party,
       0 AS is_member, assigned.position
FROM temp.asked_for
JOIN temp.assignment_version AS assigned
  ON assigned.task_id = asked_for.task_id AND assigned.role = 'lead'
 AND assigned.since <= asked_for.assigned_on AND asked_for.assigned_on < assigned.until
JOIN unit ON unit.id = assigned.unit_id AND unit.kind = 'unit'
UNION
SELECT asked_for.moment, asked_for.task_id, asked_for.occurrence, membership.member_id, 1, 0
FROM temp.asked_for
JOIN temp.assignment_version AS assigned
  ON assigned.task_id = asked_for.task_id AND assigned.role = 'lead'
 AND assigned.since <= asked_for.assigned_on AND asked_for.assigned_on < assigned.until
JOIN unit ON unit.id = assigned.unit_id AND unit.kind = 'collective'
JOIN unit_member AS membership ON membership.collective_id = unit.id
WHERE membership.valid_from <= asked_for.day
  AND asked_for.day <= coalesce(membership.valid_to, asked_for.day);
CREATE INDEX temp.answerer_key ON answerer (moment, task_id, occurrence);

-- Whose rows are compiled ones: the unit that follows up the plan, and the collectives themselves.
CREATE TEMP TABLE compiler AS
SELECT asked_for.moment, asked_for.task_id, asked_for.occurrence, unit_line.heir_id AS unit_id
FROM temp.asked_for, temp.setting
JOIN temp.unit_line ON unit_line.unit_id = setting.follow_up_unit_id
UNION
SELECT asked_for.moment, asked_for.task_id, asked_for.occurrence, assigned.unit_id
FROM temp.asked_for
JOIN temp.assignment_version AS assigned
  ON assigned.task_id = asked_for.task_id AND assigned.role = 'lead'
 AND assigned.since <= asked_for.assigned_on AND asked_for.assigned_on < assigned.until
JOIN unit ON unit.id = assigned.unit_id AND unit.kind = 'collective'
EXCEPT
SELECT answerer.moment, answerer.task_id, answerer.occurrence, unit_line.heir_id
FROM temp.answerer
JOIN temp.unit_line ON unit_line.unit_id = answerer.party
WHERE NOT answerer.is_member;
CREATE INDEX temp.compiler_key ON compiler (moment, task_id, occurrence);

-- What was said for each of them by then: own rows, and compiled ones. The party '' stands for the
-- leads when nobody else does. Of one report one row speaks: the last in the order of unit ids.
CREATE TEMP TABLE spoken AS
WITH
  own_row AS (
    SELECT answerer.moment, answerer.task_id, answerer.occurrence, answerer.party,
           answerer.is_member, reported.unit_id, reported.period_id, reported.closing,
           lead(reported.period_id) OVER (
             PARTITION BY answerer.moment, answerer.task_id, answerer.occurrence, answerer.party,
                          answerer.is_member
             ORDER BY reported.closing, reported.unit_id, reported.period_id) AS next_period
    FROM temp.answerer
    JOIN temp.unit_line ON unit_line.unit_id = answerer.party
    JOIN temp.reported_row AS reported
      ON reported.moment = answerer.moment AND reported.task_id = answerer.task_id
     AND reported.occurrence = answerer.occurrence AND reported.unit_id = unit_line.heir_id),
  compiled_row AS (
    SELECT compiler.moment, compiler.task_id, compiler.occurrence, reported.unit_id,
           reported.period_id, reported.closing,
           lead(reported.period_id) OVER (
             PARTITION BY compiler.moment, compiler.task_id, compiler.occurrence
             ORDER BY reported.closing, reported.unit_id, reported.period_id) AS next_period
    FROM temp.compiler
    JOIN temp.reported_row AS reported
      ON reported.moment = compiler.moment AND reported.task_id = compiler.task_id
     AND reported.occurrence = compiler.occurrence AND reported.unit_id = compiler.unit_id)
SELECT moment, task_id, occurrence, party, is_member, 1 AS is_own, unit_id, period_id, closing
FROM own_row
WHERE next_period IS NOT period_id
UNION ALL
SELECT compiled.moment, compiled.task_id, compiled.occurrence, answerer.party, answerer.is_member,
       0, compiled.unit_id, compiled.period_id, compiled.closing
FROM compiled_row AS compiled
JOIN (SELECT moment, task_id, occurrence, party, is_member FROM temp.answerer
      UNION ALL
      SELECT moment, task_id, occurrence, '', 0 FROM temp.asked_for) AS answerer
  ON answerer.moment = compiled.moment AND answerer.task_id = compiled.task_id
 AND answerer.occurrence = compiled.occurrence
WHERE compiled.next_period IS NOT compiled.period_id
  AND (answerer.is_member
       OR NOT EXISTS (SELECT 1 FROM own_row
                      WHERE own_row.moment = compiled.moment
                        AND own_row.task_id = compiled.task_id
                        AND own_row.occurrence = compiled.occurrence
                        AND own_row.party = answerer.party
                        AND NOT own_row.is_member
                        AND own_row.period_id = compiled.period_id));
CREATE INDEX temp.spoken_key ON spoken (moment, task_id, occurrence, party, is_member, is_own);

-- One row for each dated occurrence at each moment.
CREATE TEMP TABLE occurrence_moment AS
SELECT moment.closing, moment.as_of,
       date(moment.as_of, '+' || setting.soon_days || ' days') AS soon,
       setting.tracking_end, occurrence.*,
       task_family.kind,
       -- M6: the next one has come; behind the last one, the closing report
       CASE WHEN moment.closing IS NULL THEN 0
            WHEN occurrence.before_drop THEN 1
            WHEN occurrence.next_due IS NOT NULL THEN occurrence.next_due <= moment.closing
            ELSE EXISTS (SELECT 1 FROM temp.accepted_snapshot AS accepted
                         JOIN reporting_period AS period ON period.id = accepted.period_id
                         WHERE accepted.moment = moment.id AND period.kind = 'closing'
                           AND accepted.closing >= occurrence.due) END AS lapsed
FROM temp.moment
JOIN temp.occurrence ON occurrence.moment = moment.id
CROSS JOIN temp.setting
JOIN temp.task_family
  ON task_family.moment = moment.id AND task_family.task_id = occurrence.task_id
WHERE task_family.family = 'dated';

CREATE TEMP TABLE party AS
SELECT answerer.moment, answerer.task_id, answerer.occurrence, answerer.party, answerer.is_member,
       answerer.position,
       EXISTS (SELECT 1 FROM temp.spoken
               WHERE spoken.moment = answerer.moment AND spoken.task_id = answerer.task_id
                 AND spoken.occurrence = answerer.occurrence AND spoken.party = answerer.party
                 AND spoken.is_member = answerer.is_member AND spoken.is_own) AS has_own
FROM temp.answerer;
CREATE INDEX temp.party_key ON party (moment, task_id, occurrence);
INSERT INTO temp.party
SELECT at.moment, at.task_id, at.occurrence, '', 0, 0, 0
FROM temp.asked_for AS at
WHERE NOT EXISTS (SELECT 1 FROM temp.party
                  WHERE party.moment = at.moment AND party.task_id = at.task_id
                    AND party.occurrence = at.occurrence);

-- rule: M7
-- vi: Lần thực hiện của nhiệm vụ định kỳ hoàn thành bằng chính báo cáo của kỳ, vào ngày của báo cáo đầu
--     tiên, biết được từ kỳ đầu tiên chốt sau đó. Báo cáo tự chứng minh: lời của nó là lời cuối.
-- en: An occurrence of a periodic task is done by the report on that period itself, on the date of its
--     first version, known from the first period that closed since. The report speaks for itself and
--     has the last word.
CREATE TEMP TABLE official_report AS
SELECT own.moment, own.period_id, min(sent.submitted) AS submitted,
       (SELECT min(knows.closing)
        FROM temp.accepted_snapshot AS knows
        WHERE knows.moment = own.moment AND knows.closing >= min(sent.submitted)) AS closing
FROM temp.accepted_snapshot AS own
JOIN snapshot AS sent ON sent.period_id = own.period_id AND sent.revision <= own.revision
GROUP BY own.moment, own.period_id;
DELETE FROM temp.official_report WHERE closing IS NULL;

-- rule: M14
-- vi: Các lời báo cáo của từng bên, theo thứ tự ngày chốt: lời cuối quyết định.
-- en: What each party said, in order of closing: the last one rules.
CREATE TEMP TABLE statement AS
SELECT party.moment, party.task_id, party.occurrence, party.party, party.is_member,
       row_number() OVER (
         PARTITION BY party.moment, party.task_id, party.occurrence, party.party, party.is_member
         ORDER BY spoken.closing, spoken.is_own DESC, spoken.unit_id, spoken.period_id) AS n,
       spoken.closing, reported.state, reported.not_applicable, reported.done_on,
       spoken.period_id, reported.revision, spoken.unit_id
FROM temp.party
JOIN temp.spoken
  ON spoken.moment = party.moment AND spoken.task_id = party.task_id
 AND spoken.occurrence = party.occurrence
 AND spoken.party = party.party AND spoken.is_member = party.is_member
 AND (NOT party.is_member OR spoken.is_own = party.has_own)
JOIN temp.reported_row AS reported
  ON reported.moment = spoken.moment AND reported.task_id = spoken.task_id
 AND reported.occurrence = spoken.occurrence AND reported.unit_id = spoken.unit_id
 AND reported.period_id = spoken.period_id
UNION ALL
SELECT party.moment, party.task_id, party.occurrence, party.party, party.is_member, 1000000,
       official.closing, 'done', 0, official.submitted, NULL, NULL, NULL
FROM temp.party
JOIN temp.task_family
  ON task_family.moment = party.moment AND task_family.task_id = party.task_id
 AND task_family.kind = 'periodic'
JOIN temp.official_report AS official
  ON official.moment = party.moment AND official.period_id = party.occurrence;
CREATE INDEX temp.statement_key ON statement (moment, task_id, occurrence, party, is_member, n);

-- rule: S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13
-- vi: Tình trạng của mỗi bên: dòng đầu tiên đúng thì áp dụng. Số ngày chậm tính đến ngày chốt số liệu,
--     số ngày còn lại tính từ ngày tính. outputs_part: số sản phẩm đã có (M10), sản phẩm đã nêu một lần
--     thì không phải nêu lại.
-- en: The standing of each party: the first line that holds. Days late count to the closing date, days
--     left from the day the rules are applied to. outputs_part: outputs that exist by now (M10); one
--     named once need not be named again.
CREATE TEMP TABLE party_standing AS
WITH
  run AS (
    SELECT moment, task_id, occurrence, party, is_member, max(n) AS last_n,
           max(CASE WHEN state <> 'done' THEN n END) AS last_not_done
    FROM temp.statement
    GROUP BY moment, task_id, occurrence, party, is_member),
  said AS (
    SELECT run.*, last.state, last.not_applicable, last.done_on, last.closing AS said_closing,
           last.unit_id,
           -- when it was first called done and not taken back since
           (SELECT min(done.closing) FROM temp.statement AS done
            WHERE done.moment = run.moment AND done.task_id = run.task_id
              AND done.occurrence = run.occurrence AND done.party = run.party
              AND done.is_member = run.is_member
              AND done.n > coalesce(run.last_not_done, 0)) AS first_called_done,
           (SELECT count(DISTINCT delivered.n)
            FROM temp.statement AS each
            JOIN output_delivered AS delivered
              ON delivered.plan_id = (SELECT plan_id FROM temp.setting)
             AND delivered.period_id = each.period_id AND delivered.revision = each.revision
             AND delivered.task_id = each.task_id AND delivered.occurrence = each.occurrence
             AND delivered.unit_id = each.unit_id
            WHERE each.moment = run.moment AND each.task_id = run.task_id
              AND each.occurrence = run.occurrence AND each.party = run.party
              AND each.is_member = run.is_member) AS outputs_part
    FROM run
    JOIN temp.statement AS last
      ON last.moment = run.moment AND last.task_id = run.task_id
     AND last.occurrence = run.occurrence AND last.party = run.party
     AND last.is_member = run.is_member AND last.n = run.last_n),
  judged AS (
    SELECT at.*, party.party, party.is_member, party.position, said.state, said.done_on,
           said.unit_id, coalesce(said.outputs_part, 0) AS outputs_part,
           CASE
             WHEN at.closing IS NULL THEN 'S0'
             WHEN at.before_plan THEN 'S1'
             WHEN said.not_applicable THEN 'S2'
             WHEN said.state = 'done'
                  AND coalesce(said.done_on, said.first_called_done) <= at.due THEN 'S3'
             WHEN said.state = 'done' AND said.done_on > at.due THEN 'S4'
             WHEN said.state = 'done' THEN 'S5'
             WHEN said.state = 'not_done'
                  OR (said.said_closing >= at.due AND at.lapsed AND NOT at.after_tracking) THEN 'S6'
             WHEN at.after_tracking THEN 'S7'
             WHEN said.said_closing >= at.due THEN 'S8'
             WHEN at.closing < at.due AND at.due <= at.as_of
                  AND at.as_of <= coalesce(at.settle, at.as_of) THEN 'S9'
             WHEN at.due <= at.closing OR at.due <= at.as_of THEN 'S10'
             WHEN at.due <= at.soon THEN 'S11'
             WHEN said.state = 'in_progress' THEN 'S12'
             ELSE 'S13'
           END AS standing
    FROM temp.occurrence_moment AS at
    JOIN temp.party
      ON party.moment = at.moment AND party.task_id = at.task_id
     AND party.occurrence = at.occurrence
    LEFT JOIN said
      ON said.moment = at.moment AND said.task_id = at.task_id
     AND said.occurrence = at.occurrence AND said.party = party.party
     AND said.is_member = party.is_member)
SELECT moment, task_id, occurrence, due, n, year, as_of, soon, lapsed, party, is_member, position,
       standing, outputs_part, state IS NOT NULL AS is_heard,
       state AS last_state,
       -- the official report of M7 has no row, hence no day of its own here
       CASE WHEN unit_id IS NOT NULL THEN done_on END AS row_done_on,
       CASE standing
         WHEN 'S4' THEN CAST(julianday(done_on) - julianday(due) AS INTEGER)
         WHEN 'S8' THEN CAST(julianday(closing) - julianday(due) AS INTEGER)
         WHEN 'S11' THEN CAST(julianday(due) - julianday(as_of) AS INTEGER)
         WHEN 'S12' THEN CAST(julianday(due) - julianday(as_of) AS INTEGER)
         WHEN 'S13' THEN CAST(julianday(due) - julianday(as_of) AS INTEGER)
         ELSE 0 END AS days,
       -- M41: the same against the deadline the plan first set
       CASE WHEN first_due IS NULL THEN 0
            WHEN standing IN ('S3', 'S4') AND done_on > first_due
              THEN CAST(julianday(done_on) - julianday(first_due) AS INTEGER)
            WHEN standing IN ('S8', 'S10', 'S11', 'S12', 'S13') AND closing > first_due
              THEN CAST(julianday(closing) - julianday(first_due) AS INTEGER)
            ELSE 0 END AS first_days, moves,
       -- M4: done before the named month or quarter began
       standing = 'S3' AND coalesce(done_on < part_begins, 0) AS early
FROM judged;

-- rule: M14, M10
-- vi: Tình trạng của lần thực hiện: trong các bên, mức nặng nhất quyết định; ngang nhau thì bên hoàn
--     thành sau cùng. heard_part/heard_whole: số bên có báo cáo. members_part/members_whole: số thành viên của tập thể đã hoàn thành, không kể
--     thành viên được chấp nhận không áp dụng.
-- en: Standing of the occurrence: the worst of its parties; of equal ones the last to complete.
--     heard_part/heard_whole: how many of the parties reported.
--     members_part/members_whole: members of a collective that are done, those accepted as not
--     applicable left out.
CREATE TEMP TABLE occurrence_standing AS
WITH
  ranked AS (
    SELECT party_standing.*,
           row_number() OVER (
             PARTITION BY moment, task_id, occurrence
             ORDER BY kind.severity DESC, row_done_on IS NULL, row_done_on DESC,
                      is_member, position, party) AS place,
           sum(is_member AND party_standing.standing <> 'S2') OVER whole AS members_whole,
           sum(is_member AND party_standing.standing IN ('S3', 'S4', 'S5')) OVER whole AS members_part,
           sum(party_standing.standing <> 'S2') OVER whole AS heard_whole,
           sum(party_standing.standing <> 'S2' AND is_heard) OVER whole AS heard_part
    FROM temp.party_standing
    JOIN temp.standing_kind AS kind ON kind.standing = party_standing.standing
    WINDOW whole AS (PARTITION BY moment, task_id, occurrence))
SELECT ranked.moment, ranked.task_id, ranked.occurrence, ranked.due, ranked.standing, kind.class,
       ranked.days, ranked.first_days, ranked.moves, ranked.outputs_part,
       (SELECT asked.outputs FROM temp.output_version AS asked
        WHERE asked.task_id = ranked.task_id
          AND asked.since <= min(ranked.due, coalesce(ranked.as_of, ranked.due))
          AND min(ranked.due, coalesce(ranked.as_of, ranked.due)) < asked.until) AS outputs_whole,
       ranked.members_part, ranked.members_whole, ranked.heard_part, ranked.heard_whole,
       ranked.early, ranked.lapsed,
       ranked.last_state, ranked.n, ranked.year, ranked.as_of, ranked.soon
FROM ranked
JOIN temp.standing_kind AS kind ON kind.standing = ranked.standing
WHERE ranked.place = 1;
CREATE INDEX temp.occurrence_standing_key ON occurrence_standing (moment, task_id, occurrence);

-- rule: M8, S14, S15, S16
-- vi: Một dòng nói gì về một khoảng. Có hoạt động (S14): một việc hoặc một văn bản có ngày nằm trong
--     khoảng. Không phát sinh (S15): nêu như vậy, kèm một câu. Còn lại là báo cáo chung (S16). "Không áp
--     dụng" (S2) khi được chấp nhận.
-- en: What a row says of an interval. Activity (S14): an act or a document dated inside the interval. No
--     case (S15): said so, with a sentence. All else is a general report (S16). Not applicable (S2) where
--     it was accepted.
CREATE TEMP TABLE interval_told AS
WITH
  evidence AS (
    SELECT period_id, revision, task_id, occurrence, unit_id, document_id, 1 AS is_supporting
    FROM supporting_document
    UNION ALL
    SELECT period_id, revision, task_id, occurrence, unit_id, document_id, 0
    FROM output_delivered),
  told AS (
    SELECT reported.moment, reported.task_id, reported.occurrence, reported.unit_id,
           reported.period_id, reported.state, reported.not_applicable, reported.tells,
           coalesce(max(evidence.is_supporting), 0) AS documented,
           coalesce(reported.acted_on BETWEEN part.begins AND part.ends, 0)
             OR coalesce(max(document.issued BETWEEN part.begins AND part.ends), 0) AS is_active
    FROM temp.reported_row AS reported
    JOIN temp.reporting_interval AS part ON part.period_id = reported.occurrence
    LEFT JOIN evidence
      ON evidence.period_id = reported.period_id AND evidence.revision = reported.revision
     AND evidence.task_id = reported.task_id AND evidence.occurrence = reported.occurrence
     AND evidence.unit_id = reported.unit_id
    LEFT JOIN document ON document.id = evidence.document_id
    GROUP BY reported.moment, reported.task_id, reported.occurrence, reported.unit_id,
             reported.period_id)
SELECT moment, task_id, occurrence, unit_id, period_id, state, documented,
       CASE WHEN not_applicable THEN 'S2'
            WHEN is_active THEN 'S14'
            WHEN state = 'no_case' AND tells THEN 'S15'
            ELSE 'S16' END AS standing
FROM told;
CREATE INDEX temp.interval_told_key ON interval_told (moment, task_id, occurrence, unit_id, period_id);

-- rule: M14
-- vi: Mỗi bên nói gì về một khoảng: dòng cuối cùng của bên đó; không có dòng thì bỏ trống.
-- en: What each party says of an interval: its last row; empty where it has none.
CREATE TEMP TABLE interval_party AS
SELECT party.moment, party.task_id, party.occurrence AS period_id, party.party, party.is_member,
       party.position, told.standing, told.state, told.documented
FROM temp.party
JOIN temp.task_family
  ON task_family.moment = party.moment AND task_family.task_id = party.task_id
 AND task_family.family <> 'dated'
LEFT JOIN temp.statement AS last
  ON last.moment = party.moment AND last.task_id = party.task_id
 AND last.occurrence = party.occurrence AND last.party = party.party
 AND last.is_member = party.is_member
 AND last.n = (SELECT max(n) FROM temp.statement AS any_statement
               WHERE any_statement.moment = party.moment
                 AND any_statement.task_id = party.task_id
                 AND any_statement.occurrence = party.occurrence
                 AND any_statement.party = party.party
                 AND any_statement.is_member = party.is_member)
LEFT JOIN temp.interval_told AS told
  ON told.moment = last.moment AND told.task_id = last.task_id
 AND told.occurrence = last.occurrence AND told.unit_id = last.unit_id
 AND told.period_id = last.period_id;

-- vi: Ai lên tiếng: mỗi đơn vị chủ trì được nêu tên, và tập thể như một bên. Tập thể im lặng trừ khi quá
--     nửa thành viên có báo cáo; có hoạt động hoặc không phát sinh chỉ khi quá nửa thành viên như vậy.
--     Bên được chấp nhận không áp dụng không tính.
-- en: Who speaks: each named lead, and a collective as one. A collective is silent unless more than half
--     of its members report; active or without a case only when more than half of them are. A party
--     accepted as not applicable is out of the count.
CREATE TEMP TABLE interval_speaker AS
SELECT moment, task_id, period_id, 0 AS is_collective, position, party, standing, state, documented
FROM temp.interval_party
WHERE NOT is_member AND standing IS NOT 'S2';
INSERT INTO temp.interval_speaker
WITH ranked AS (
  SELECT interval_party.*,
         row_number() OVER (PARTITION BY moment, task_id, period_id
                            ORDER BY standing IS NULL, standing, party) AS place,
         min(standing) OVER whole AS best,
         count(*) OVER whole AS members,
         count(standing) OVER whole AS heard,
         sum(standing IS 'S15') OVER whole AS no_case
  FROM temp.interval_party
  WHERE is_member AND standing IS NOT 'S2'
  WINDOW whole AS (PARTITION BY moment, task_id, period_id)),
counted AS (
  SELECT moment, task_id, period_id, best, members, heard, no_case,
         sum(standing IS best) AS as_best,
         max(CASE WHEN place = 1 THEN state END) AS state,
         max(CASE WHEN place = 1 THEN documented END) AS documented
  FROM ranked
  GROUP BY moment, task_id, period_id)
SELECT moment, task_id, period_id, 1, 0, '',
       CASE WHEN 2 * heard <= members THEN NULL
            WHEN 2 * as_best > members THEN best
            WHEN 2 * no_case > members THEN 'S15'
            ELSE 'S16' END,
       state, documented
FROM counted;
CREATE INDEX temp.interval_speaker_key ON interval_speaker (moment, task_id, period_id);

-- rule: M8, M14, S17
-- vi: Một bên im lặng thì khoảng chưa có báo cáo, dù bên khác đã nói; mọi bên đều có báo cáo thì bên tốt
--     nhất quyết định: một việc có ngày là hoạt động của nhiệm vụ, do ai làm cũng vậy. Chưa có báo cáo kỳ
--     này (S17) khi báo cáo của kỳ đã có hoặc đã quá ngày gửi; trước đó là chờ báo cáo (S9), trong khoảng
--     là chưa đến hạn (S13), sau khi kết thúc theo dõi là S7.
-- en: A silent party makes the interval silent, whatever the others said; where all were heard the best
--     decides: a dated act is activity on the task, whoever did it. Not reported (S17) once the report of
--     the period is out or was to be; before that awaited (S9), while the interval runs not due (S13),
--     after the end of tracking S7.
CREATE TEMP TABLE interval_alone AS
WITH best AS (
  SELECT interval_speaker.*,
         min(standing IS NOT NULL) OVER (PARTITION BY moment, task_id, period_id) AS all_heard,
         row_number() OVER (PARTITION BY moment, task_id, period_id
                            ORDER BY standing IS NULL, standing, is_collective, position, party)
           AS place
  FROM temp.interval_speaker),
heard AS (
  SELECT moment, task_id, period_id,
         sum(standing IS NOT 'S2') AS heard_whole,
         sum(standing IS NOT 'S2' AND standing IS NOT NULL) AS heard_part
  FROM temp.interval_party
  GROUP BY moment, task_id, period_id),
excused AS (
  SELECT moment, task_id, period_id, state, documented,
         row_number() OVER (PARTITION BY moment, task_id, period_id
                            ORDER BY is_member, position, party) AS place
  FROM temp.interval_party
  WHERE standing = 'S2'),
judged AS (
  SELECT moment.id AS moment, task_family.task_id, part.period_id, part.n,
         coalesce(accepted.period_id IS NOT NULL OR part.submission_due < moment.as_of, 0)
           AND NOT part.after_tracking AS is_asked,
         CASE WHEN term.until <= part.ends THEN NULL
              WHEN best.place IS NULL THEN excused.state
              WHEN best.all_heard THEN best.state END AS state,
         CASE WHEN term.until <= part.ends THEN NULL
              WHEN best.place IS NULL THEN excused.documented
              WHEN best.all_heard THEN best.documented END AS documented,
         CASE WHEN moment.closing IS NULL OR part.before_plan OR term.until <= part.ends
                   OR part.ends < max(task_family.ongoing_since, term.since) THEN 0
              ELSE heard.heard_part END AS heard_part,
         CASE WHEN moment.closing IS NULL OR part.before_plan OR term.until <= part.ends
                   OR part.ends < max(task_family.ongoing_since, term.since) THEN 0
              ELSE heard.heard_whole END AS heard_whole,
         CASE
           WHEN moment.closing IS NULL THEN 'S0'
           WHEN part.before_plan OR part.ends < max(task_family.ongoing_since, term.since) THEN 'S1'
           WHEN term.until <= part.ends THEN 'S7'
           WHEN best.place IS NULL THEN 'S2'
           WHEN best.all_heard THEN best.standing
           WHEN part.after_tracking THEN 'S7'
           WHEN accepted.period_id IS NOT NULL OR part.submission_due < moment.as_of THEN 'S17'
           WHEN part.ends <= moment.as_of THEN 'S9'
           ELSE 'S13'
         END AS standing
  FROM temp.moment
  CROSS JOIN temp.reporting_interval AS part
  JOIN temp.task_family ON task_family.moment = moment.id AND task_family.family <> 'dated'
  JOIN temp.task_term AS term
    ON term.moment = moment.id AND term.task_id = task_family.task_id
  LEFT JOIN temp.accepted_snapshot AS accepted
    ON accepted.moment = moment.id AND accepted.period_id = part.period_id
  LEFT JOIN best
    ON best.moment = moment.id AND best.task_id = task_family.task_id
   AND best.period_id = part.period_id AND best.place = 1
  LEFT JOIN heard
    ON heard.moment = moment.id AND heard.task_id = task_family.task_id
   AND heard.period_id = part.period_id
  LEFT JOIN excused
    ON excused.moment = moment.id AND excused.task_id = task_family.task_id
   AND excused.period_id = part.period_id AND excused.place = 1)
SELECT judged.*,
       coalesce(max(CASE WHEN standing <> 'S17' THEN n END) OVER history, 0) AS last_not_missing,
       -- where silence would be none, a general report is no worse
       coalesce(max(CASE WHEN standing NOT IN ('S16', 'S17') OR NOT is_asked THEN n END)
                OVER history, 0) AS last_concrete,
       coalesce(max(CASE WHEN standing <> 'S15' THEN n END) OVER history, 0) AS last_with_case
FROM judged
WINDOW history AS (PARTITION BY moment, task_id ORDER BY n);

-- rule: M8
-- vi: Số kỳ liên tiếp chưa có báo cáo (từ hai kỳ: cần chú ý), số kỳ liên tiếp không nêu hoạt động cụ thể,
--     kể cả kỳ chưa có báo cáo (từ ba kỳ: cần chú ý), số kỳ liên tiếp không phát sinh.
-- en: Periods running without a report (from two on: needs attention), without anything concrete, silent
--     ones included (from three on: needs attention), and without a case.
CREATE TEMP TABLE interval_standing AS
SELECT judged.moment, judged.task_id, judged.period_id, judged.standing,
       CASE WHEN judged.n - judged.last_not_missing >= 2 OR judged.n - judged.last_concrete >= 3
            THEN 'D'
            ELSE kind.class END AS class,
       judged.n - judged.last_not_missing AS periods_missing,
       judged.n - judged.last_concrete AS periods_vague,
       judged.n - judged.last_with_case AS no_case_run,
       judged.heard_part, judged.heard_whole,
       coalesce(judged.documented AND judged.standing NOT IN ('S0', 'S1'), 0) AS documented,
       CASE WHEN judged.standing NOT IN ('S0', 'S1') THEN judged.state END AS last_state,
       judged.n
FROM temp.interval_alone AS judged
JOIN temp.standing_kind AS kind ON kind.standing = judged.standing;
CREATE INDEX temp.interval_standing_key ON interval_standing (moment, task_id, period_id);

-- vi: Khoảng đang xét: khoảng mới nhất đã có hoặc đã đến hạn báo cáo; chưa có thì khoảng đầu tiên.
-- en: The interval that counts now: the latest whose report is in or was to be; before the first such,
--     the first interval of the plan.
CREATE TEMP TABLE current_interval AS
WITH known AS (
  SELECT moment.id AS moment, part.period_id, part.n,
         coalesce(NOT part.after_tracking
                  AND (accepted.period_id IS NOT NULL OR part.submission_due < moment.as_of), 0)
           AS is_out
  FROM temp.moment
  JOIN temp.reporting_interval AS part ON NOT part.before_plan
  LEFT JOIN temp.accepted_snapshot AS accepted
    ON accepted.moment = moment.id AND accepted.period_id = part.period_id)
SELECT moment, period_id
FROM (SELECT known.*,
             row_number() OVER (PARTITION BY moment
                                ORDER BY is_out DESC, CASE WHEN is_out THEN -n ELSE n END) AS place
      FROM known)
WHERE place = 1;

-- rule: M6
-- vi: Lần thực hiện đang xét của nhiệm vụ có thời hạn, lấy cái đầu tiên có: lần quá hạn cũ nhất chưa qua
--     kỳ → lần đến hạn chưa có báo cáo cũ nhất chưa qua kỳ → lần đến hạn trong số ngày "sắp đến hạn" →
--     lần đã đến hạn gần nhất → lần kế tiếp. Lần trước khi ban hành Kế hoạch không tính; lần sau khi
--     kết thúc theo dõi chỉ khi không còn lần nào khác.
-- en: The occurrence in focus of a dated task, the first that exists: the oldest overdue one that has not
--     lapsed → the oldest unreported one that has not lapsed → the one due soon → the latest that has
--     fallen due → the next. What was due before the plan never counts; what is due after the end of
--     tracking only if there is nothing else.
CREATE TEMP TABLE focus AS
WITH ranked AS (
  SELECT moment, task_id, occurrence, n,
         CASE
           WHEN standing = 'S0' THEN CASE WHEN before_plan THEN 8 ELSE 1 END
           WHEN standing = 'S8' AND NOT lapsed THEN 1
           WHEN standing = 'S10' AND NOT lapsed THEN 2
           WHEN standing IN ('S1', 'S7') THEN CASE standing WHEN 'S7' THEN 6 ELSE 7 END
           WHEN as_of < due AND due <= soon THEN 3
           WHEN due <= as_of THEN 4
           ELSE 5
         END AS rank
  FROM (SELECT standing.*, occurrence.before_plan
        FROM temp.occurrence_standing AS standing
        JOIN temp.occurrence
          ON occurrence.moment = standing.moment AND occurrence.task_id = standing.task_id
         AND occurrence.occurrence = standing.occurrence))
SELECT moment, task_id, occurrence
FROM (SELECT ranked.*,
             row_number() OVER (PARTITION BY moment, task_id
                                ORDER BY rank, CASE WHEN rank IN (4, 7) THEN -n ELSE n END) AS place
      FROM ranked)
WHERE place = 1;

-- vi: Kết quả các lần đã đến hạn: "2022–2024: 2 đúng hạn, 1 quá hạn, 0 không hoàn thành".
-- en: How the occurrences that have fallen due went.
CREATE TEMP TABLE record AS
WITH fallen_due AS (
  SELECT * FROM temp.occurrence_standing
  WHERE standing NOT IN ('S0', 'S1', 'S7') AND due <= as_of)
SELECT moment.id AS moment, task_family.task_id,
       (SELECT year FROM fallen_due AS first
        WHERE first.moment = moment.id AND first.task_id = task_family.task_id
        ORDER BY n LIMIT 1) AS first_year,
       (SELECT year FROM fallen_due AS last
        WHERE last.moment = moment.id AND last.task_id = task_family.task_id
        ORDER BY n DESC LIMIT 1) AS last_year,
       count(CASE WHEN standing = 'S3' THEN 1 END) AS on_time,
       count(CASE WHEN standing = 'S4' THEN 1 END) AS late,
       count(CASE WHEN standing = 'S5' THEN 1 END) AS undated,
       count(CASE WHEN standing = 'S6' THEN 1 END) AS not_done,
       count(CASE WHEN standing = 'S8' THEN 1 END) AS overdue,
       count(CASE WHEN standing = 'S10' THEN 1 END) AS unreported,
       count(CASE WHEN standing = 'S9' THEN 1 END) AS awaiting,
       count(CASE WHEN standing = 'S2' THEN 1 END) AS not_applicable
FROM temp.moment
JOIN temp.task_family ON task_family.moment = moment.id AND task_family.family = 'dated'
LEFT JOIN fallen_due
  ON fallen_due.moment = moment.id AND fallen_due.task_id = task_family.task_id
GROUP BY moment.id, task_family.task_id;

-- rule: M11, S18, S19
-- vi: Sự kiện đã biết đến ngày chốt (từ ngày nhận, không rõ thì ngày của quyết định), và số đã có văn bản
--     trả lời đến ngày đó. Không có quá hạn: Kế hoạch không nêu thời hạn.
-- en: Events known by the closing date (from the day received; where that is not given, the decision's
--     own), and those answered by then. Never overdue: the plan sets no time limit.
CREATE TEMP TABLE event_count AS
SELECT moment.id AS moment, event.task_id,
       count(*) AS events_whole,
       count(CASE WHEN event.responded_on <= moment.closing THEN 1 END) AS events_part
FROM temp.moment
JOIN event ON coalesce(event.received_on, event.decided_on) <= moment.closing
WHERE event.task_id IS NOT NULL
GROUP BY moment.id, event.task_id;

-- rule: M6, M8, M11, M12, S20
-- vi: Tình trạng của nhiệm vụ: của lần thực hiện đang xét, của khoảng đang xét, hoặc của các sự kiện.
--     Khoảng đang xét cần chú ý thì nhiệm vụ cần chú ý; khi đó không nói là đã xử lý hết.
--     Nhiệm vụ khi phát sinh và không nêu thời hạn có dòng thứ hai (second): hoạt động trong khoảng.
-- en: Standing of a task: of the occurrence in focus, of the current interval, or of the events. Where
--     the current interval needs attention the task does; then nobody says all was handled. Tasks on
--     event and without a stated time have a second line (second): activity in the interval.
CREATE TEMP TABLE task_standing AS
SELECT moment.id AS moment, task_family.task_id, task_family.family,
       coalesce(dated.standing, 'S0') AS standing, coalesce(dated.class, '-') AS class,
       coalesce(dated.days, 0) AS days, coalesce(dated.first_days, 0) AS first_days,
       coalesce(dated.moves, 0) AS moves, focus.occurrence AS focus,
       coalesce(dated.outputs_part, 0) AS outputs_part,
       coalesce(dated.outputs_whole, 0) AS outputs_whole,
       coalesce(dated.members_part, 0) AS members_part,
       coalesce(dated.members_whole, 0) AS members_whole,
       coalesce(dated.heard_part, 0) AS heard_part, coalesce(dated.heard_whole, 0) AS heard_whole,
       0 AS events_part, 0 AS events_whole, 0 AS periods_missing, NULL AS second,
       0 AS second_periods_missing, dated.last_state, coalesce(dated.early, 0) AS early
FROM temp.moment
JOIN temp.task_family ON task_family.moment = moment.id AND task_family.family = 'dated'
LEFT JOIN temp.focus ON focus.moment = moment.id AND focus.task_id = task_family.task_id
LEFT JOIN temp.occurrence_standing AS dated
  ON dated.moment = moment.id AND dated.task_id = task_family.task_id
 AND dated.occurrence = focus.occurrence;

INSERT INTO temp.task_standing
WITH activity AS (
  SELECT moment.id AS moment, moment.closing, task_family.task_id, task_family.family,
         current_interval.period_id AS focus,
         coalesce(part.standing, 'S0') AS standing, coalesce(part.class, '-') AS class,
         coalesce(part.periods_missing, 0) AS periods_missing, part.last_state,
         coalesce(part.heard_part, 0) AS heard_part, coalesce(part.heard_whole, 0) AS heard_whole,
         coalesce(events.events_part, 0) AS events_part,
         coalesce(events.events_whole, 0) AS events_whole
  FROM temp.moment
  JOIN temp.task_family ON task_family.moment = moment.id AND task_family.family <> 'dated'
  LEFT JOIN temp.current_interval ON current_interval.moment = moment.id
  LEFT JOIN temp.interval_standing AS part
    ON part.moment = moment.id AND part.task_id = task_family.task_id
   AND part.period_id = current_interval.period_id
  LEFT JOIN temp.event_count AS events
    ON events.moment = moment.id AND events.task_id = task_family.task_id
   AND task_family.family = 'on_event'),
judged AS (
  SELECT activity.*,
         CASE
           WHEN closing IS NULL OR standing = 'S2' THEN NULL
           WHEN family = 'not_stated' THEN 'S20'
           WHEN family = 'on_event' AND events_whole > 0
             THEN CASE WHEN events_part < events_whole THEN 'S19'
                       WHEN class <> 'D' THEN 'S18' END
         END AS verdict
  FROM activity)
SELECT judged.moment, judged.task_id, judged.family,
       coalesce(judged.verdict, judged.standing),
       CASE WHEN judged.class = 'D' THEN 'D' ELSE coalesce(kind.class, judged.class) END,
       0, 0, 0, judged.focus, 0, 0, 0, 0, judged.heard_part, judged.heard_whole,
       CASE WHEN judged.standing <> 'S2' AND closing IS NOT NULL THEN judged.events_part ELSE 0 END,
       CASE WHEN judged.standing <> 'S2' AND closing IS NOT NULL THEN judged.events_whole ELSE 0 END,
       CASE WHEN judged.verdict IS NULL THEN judged.periods_missing ELSE 0 END,
       CASE WHEN judged.verdict IS NOT NULL THEN judged.standing END,
       CASE WHEN judged.verdict IS NOT NULL THEN judged.periods_missing ELSE 0 END,
       judged.last_state, 0
FROM judged
LEFT JOIN temp.standing_kind AS kind ON kind.standing = judged.verdict;
-- M41: what is not part of the plan at the moment is counted nowhere.
UPDATE temp.task_standing
SET family = 'none', class = '-',
    standing = CASE WHEN term.until < '9999-12-32' THEN 'S7' ELSE 'S1' END,
    days = 0, first_days = 0, moves = 0, outputs_part = 0, outputs_whole = 0, members_part = 0,
    members_whole = 0, heard_part = 0, heard_whole = 0, events_part = 0, events_whole = 0,
    periods_missing = 0, second = NULL, second_periods_missing = 0, last_state = NULL, early = 0
FROM temp.task_term AS term
WHERE term.moment = task_standing.moment AND term.task_id = task_standing.task_id
  AND NOT term.in_plan;
CREATE INDEX temp.task_standing_key ON task_standing (moment, task_id);

-- rule: M14.4
-- vi: Báo cáo đã nhận. Phải gửi báo cáo của một kỳ: đơn vị có hiệu lực vào ngày chốt, được nêu chủ trì
--     hoặc phối hợp ít nhất một nhiệm vụ, hoặc là thành viên của tập thể chủ trì; đơn vị không còn thì
--     đơn vị kế thừa gửi. Tập thể không gửi báo cáo. Đúng hạn khi nhận vào hoặc trước ngày phải gửi.
-- en: Reports received. Who owes a report for a period: a unit valid on its closing date that leads or
--     coordinates at least one task, or is a member of a leading collective; in place of a unit that is
--     gone, its successor. Collectives owe none. On time: received by the day the report is due.
CREATE TEMP TABLE report_owed AS
WITH in_plan AS (
  SELECT period.id AS period_id, task.id AS task_id
  FROM reporting_period AS period
  CROSS JOIN task
  WHERE coalesce((SELECT min(effective_from) FROM amendment
                  WHERE amendment.task_id = task.id AND aspect = 'added'), '') <= period.closing
    AND NOT EXISTS (SELECT 1 FROM amendment
                    WHERE amendment.task_id = task.id AND aspect = 'dropped'
                      AND effective_from <= period.closing)),
obliged AS (
  SELECT period.id AS period_id, period.closing, assigned.unit_id
  FROM reporting_period AS period
  JOIN temp.assignment_version AS assigned
    ON assigned.since <= period.closing AND period.closing < assigned.until
   AND assigned.task_id IN (SELECT task_id FROM in_plan WHERE in_plan.period_id = period.id)
  JOIN unit ON unit.id = assigned.unit_id AND unit.kind = 'unit'
  UNION
  SELECT period.id, period.closing, membership.member_id
  FROM reporting_period AS period
  JOIN temp.assignment_version AS assigned
    ON assigned.since <= period.closing AND period.closing < assigned.until
   AND assigned.task_id IN (SELECT task_id FROM in_plan WHERE in_plan.period_id = period.id)
  JOIN unit_member AS membership ON membership.collective_id = assigned.unit_id
  WHERE assigned.role = 'lead' AND membership.valid_from <= period.closing
    AND period.closing <= coalesce(membership.valid_to, period.closing)),
heir AS (
  SELECT obliged.period_id, obliged.closing, unit_line.heir_id,
         row_number() OVER (PARTITION BY obliged.period_id, obliged.unit_id
                            ORDER BY unit_line.depth) AS place
  FROM obliged
  JOIN temp.unit_line ON unit_line.unit_id = obliged.unit_id
  JOIN unit ON unit.id = unit_line.heir_id
  WHERE unit.kind = 'unit'
    AND coalesce(unit.valid_from, obliged.closing) <= obliged.closing
    AND obliged.closing <= coalesce(unit.valid_to, obliged.closing))
SELECT DISTINCT heir.period_id, heir.closing, heir.heir_id AS unit_id
FROM heir
CROSS JOIN temp.setting
WHERE heir.place = 1 AND heir.closing >= setting.first_day
  AND heir.closing <= coalesce(setting.tracking_end, heir.closing);

CREATE TEMP TABLE report_received AS
WITH received AS (
  SELECT accepted.moment, owed.period_id, owed.unit_id, owed.closing, unit_report.received_on,
         CASE WHEN unit_report.received_on IS NULL THEN 'none'
              WHEN unit_report.received_on <= period.submission_due THEN 'on_time'
              ELSE 'late' END AS state,
         row_number() OVER history AS n
  FROM temp.report_owed AS owed
  JOIN reporting_period AS period ON period.id = owed.period_id
  JOIN temp.accepted_snapshot AS accepted ON accepted.period_id = period.id
  LEFT JOIN unit_report
    ON unit_report.period_id = period.id AND unit_report.revision = accepted.revision
   AND unit_report.unit_id = owed.unit_id
  WINDOW history AS (PARTITION BY accepted.moment, owed.unit_id
                     ORDER BY owed.closing, owed.period_id))
SELECT moment, period_id, unit_id, received_on, state,
       -- reports running that the unit did not send, this one included
       n - coalesce(max(CASE WHEN state <> 'none' THEN n END)
                    OVER (PARTITION BY moment, unit_id ORDER BY n), 0) AS missing_run
FROM received;

-- rule: M32
-- vi: Điều đã xảy ra giữa hai kỳ liền nhau, theo từng lần thực hiện, dù lần đó có đang được xét hay
--     không; nhiệm vụ không có thời hạn thì so theo nhiệm vụ. Một lần thực hiện chỉ kể một điều: điều
--     đầu tiên đúng trong thứ tự dưới đây. Thời gian trôi qua và việc chuyển sang lần mới không kể.
--     from, to: bước tiến đếm được, trước và nay. Nhiệm vụ được điều chỉnh thì kể thêm điều đó.
-- en: What happened between two periods, by occurrence, whether or not it is the one in focus; a task
--     without a deadline is compared as a whole. One occurrence happens once: the first condition below
--     that holds. The passing of time and the roll-over to a new occurrence are not told. from, to: a
--     counted step, before and now. That a task was amended is told besides.
CREATE TEMP TABLE moment_before AS
WITH ordered AS (
  SELECT accepted.moment, accepted.period_id, accepted.revision, accepted.closing,
         row_number() OVER (PARTITION BY accepted.moment
                            ORDER BY accepted.closing DESC, accepted.period_id DESC) AS age
  FROM temp.accepted_snapshot AS accepted
  JOIN temp.moment ON moment.id = accepted.moment
  -- of periods that close on one day the one before
  WHERE moment.id = 'now' OR accepted.closing < moment.closing
     OR accepted.period_id <= moment.period_id)
SELECT after.id AS moment, after.closing, before.id AS before, before.closing AS before_closing
FROM temp.moment AS after
JOIN ordered ON ordered.moment = after.id AND ordered.age = 2
JOIN temp.moment AS before
  ON before.period_id = ordered.period_id AND before.revision = ordered.revision;

CREATE TEMP TABLE happening AS
WITH judgement AS (
  SELECT moment, task_id, occurrence, 1 AS dated, standing, standing AS told, class, last_state,
         0 AS missing, outputs_part, outputs_whole, members_part, members_whole,
         0 AS events_part, 0 AS events_whole
  FROM temp.occurrence_standing
  JOIN temp.task_term AS term USING (moment, task_id)
  WHERE term.in_plan
  UNION ALL
  -- told: of a task without a deadline the second line, where it has one
  SELECT moment, task_id, '', 0, standing, coalesce(second, standing), class, NULL,
         CASE WHEN second IS NULL THEN periods_missing ELSE second_periods_missing END,
         0, 0, 0, 0, events_part, events_whole
  FROM temp.task_standing
  WHERE family NOT IN ('dated', 'none')),
weighed AS (
  SELECT judgement.*, class = 'D' AS attention, standing IN ('S3', 'S4', 'S5') AS done
  FROM judgement),
compared AS (
  SELECT pair.moment, after.task_id, after.occurrence,
         CASE
           WHEN after.dated AND before.done AND NOT after.done THEN 'taken_back'
           WHEN after.dated AND before.done AND before.standing <> after.standing
             THEN 'done_corrected'
           WHEN NOT before.done AND after.standing = 'S3' THEN 'done_in_time'
           WHEN NOT before.done AND after.standing = 'S4' THEN 'done_late'
           WHEN NOT before.done AND after.standing = 'S5' THEN 'done_undated'
           WHEN before.standing <> 'S2' AND after.standing = 'S2' THEN 'not_applicable'
           WHEN before.standing <> 'S6' AND after.standing = 'S6' THEN 'ended_undone'
           WHEN before.standing <> 'S8' AND after.standing = 'S8' THEN 'newly_overdue'
           WHEN before.told <> after.told AND after.told IN ('S10', 'S17') THEN 'unreported'
           WHEN before.missing < 2 AND after.missing > 1 THEN 'silent_run'
           WHEN NOT after.dated AND after.attention AND NOT before.attention THEN 'vague_run'
           WHEN before.told = 'S17' AND after.told IN ('S14', 'S15', 'S16') THEN 'reported_again'
           WHEN NOT after.dated AND before.attention AND NOT after.attention
                AND after.told IN ('S14', 'S15', 'S16') THEN 'concrete_again'
           WHEN before.outputs_whole > 0 AND after.outputs_part > before.outputs_part
             THEN 'outputs'
           WHEN before.members_whole > 0 AND after.members_part > before.members_part
             THEN 'members'
           WHEN before.events_whole > 0 AND after.events_part > before.events_part THEN 'events'
           WHEN after.last_state = 'in_progress'
                AND coalesce(before.last_state, '') NOT IN ('in_progress', 'done') THEN 'started'
         END AS happening,
         before.standing AS before_standing, after.standing AS after_standing,
         before.outputs_part AS outputs_before, before.outputs_whole AS outputs_before_whole,
         after.outputs_part AS outputs_after, after.outputs_whole AS outputs_after_whole,
         before.members_part AS members_before, before.members_whole AS members_before_whole,
         after.members_part AS members_after, after.members_whole AS members_after_whole,
         before.events_part AS events_before, before.events_whole AS events_before_whole,
         after.events_part AS events_after, after.events_whole AS events_after_whole
  FROM temp.moment_before AS pair
  JOIN weighed AS after ON after.moment = pair.moment
  JOIN weighed AS before
    ON before.moment = pair.before AND before.task_id = after.task_id
   AND before.occurrence = after.occurrence)
SELECT moment, task_id, occurrence, happening, before_standing, after_standing,
       CASE happening WHEN 'outputs' THEN outputs_before WHEN 'members' THEN members_before
                      WHEN 'events' THEN events_before ELSE 0 END AS from_part,
       CASE happening WHEN 'outputs' THEN outputs_before_whole
                      WHEN 'members' THEN members_before_whole
                      WHEN 'events' THEN events_before_whole ELSE 0 END AS from_whole,
       CASE happening WHEN 'outputs' THEN outputs_after WHEN 'members' THEN members_after
                      WHEN 'events' THEN events_after ELSE 0 END AS to_part,
       CASE happening WHEN 'outputs' THEN outputs_after_whole
                      WHEN 'members' THEN members_after_whole
                      WHEN 'events' THEN events_after_whole ELSE 0 END AS to_whole
FROM compared
WHERE happening IS NOT NULL
UNION ALL
SELECT pair.moment, after.task_id, '', 'plan_changed', before.standing, after.standing, 0, 0, 0, 0
FROM temp.moment_before AS pair
JOIN temp.task_standing AS after ON after.moment = pair.moment
JOIN temp.task_standing AS before
  ON before.moment = pair.before AND before.task_id = after.task_id
WHERE EXISTS (SELECT 1 FROM amendment
              WHERE amendment.task_id = after.task_id
                AND pair.before_closing < amendment.effective_from
                AND amendment.effective_from <= pair.closing);
CREATE INDEX temp.happening_key ON happening (moment, task_id, occurrence);

-- rule: M30
-- vi: Số được so sánh chính xác, không làm tròn: mỗi số của tệp thành số nguyên nhân 10.000, mỗi tỷ lệ
--     thành một phân số tối giản. Số quá lớn để tính chính xác thì chương trình dừng, không làm tròn.
-- en: Numbers are compared exactly, never rounded: each number of the file becomes a whole number times
--     10,000, each rate a fraction in lowest terms. A number too large for that stops the script.
CREATE TEMP TABLE exact (
  text TEXT PRIMARY KEY,
  scaled INTEGER,
  CONSTRAINT numbers_stay_exact CHECK (typeof(scaled) = 'integer')
);
INSERT INTO temp.exact
SELECT text,
       CAST(replace(text, '.', '')
            || substr('0000', 1, CASE instr(text, '.') WHEN 0 THEN 4
                                 ELSE 4 - (length(text) - instr(text, '.')) END) AS INTEGER)
FROM (SELECT value AS text FROM target_condition
      UNION SELECT value FROM milestone
      UNION SELECT value FROM amended_condition
      UNION SELECT value FROM amended_milestone
      UNION SELECT numerator FROM indicator_value
      UNION SELECT denominator FROM indicator_value
      UNION SELECT value FROM indicator_value
      UNION SELECT baseline FROM indicator_value)
WHERE text IS NOT NULL;

-- rule: R1, R2, R3, R4, R5, R6, R7, R8, R9, R10, R11, R12
-- vi: Danh mục kết quả chỉ tiêu. precedence: trong nhiều điều kiện, số nhỏ nhất quyết định: trước hết là
--     điều không thể nói, sau đó là điều không đạt. bucket: bốn nhóm để đếm (met đạt, not_due chưa đến
--     hạn, not_met không đạt, not_assessable chưa đánh giá được); R10 không có giá trị của năm thuộc
--     nhóm chưa đánh giá được.
-- en: The list of target results. precedence: of several conditions the smallest decides: first what
--     cannot be told, then what fails. bucket: the four they are counted in; R10 without a value of
--     the year is not assessable.
CREATE TEMP TABLE result_kind (
  result TEXT PRIMARY KEY,
  code TEXT,
  precedence INTEGER,
  bucket TEXT
);
INSERT INTO temp.result_kind VALUES
  ('R1', 'out_of_scope', 1, 'not_assessable'),
  ('R2', 'not_computable', 2, 'not_assessable'),
  ('R3', 'no_case', 4, 'not_assessable'),
  ('R4', 'no_data', 5, 'not_assessable'),
  ('R5', 'tracking_ended', 6, 'not_assessable'),
  ('R6', 'met', 8, 'met'),
  ('R7', 'not_met', 3, 'not_met'),
  ('R8', 'due_no_value', 7, 'not_assessable'),
  ('R9', 'milestone_met', 10, 'not_due'),
  ('R10', 'milestone_missed', 9, 'not_met'),
  ('R11', 'at_level', 12, 'not_due'),
  ('R12', 'below_level', 11, 'not_due');

-- rule: M21, M22, M27, M28, M31
-- vi: Giá trị được xét: cả năm, tại thời điểm, đợt khảo sát; lũy kế và kỳ riêng chỉ trình bày. Cùng một
--     khoảng thì giá trị báo cáo sau cùng có hiệu lực. Giá trị sau khi kết thúc theo dõi không nhận. Cùng
--     ngày cuối: giá trị không phát sinh đứng trước, rồi khảo sát, cả năm, thời điểm (n tăng dần). Báo
--     cáo gửi trước khi hết khoảng thì giá trị là ước tính. of_its_year: được dùng cho năm của mình; giá
--     trị tại thời điểm chỉ khi nằm trong báo cáo năm, hoặc không sớm hơn ngày chốt của báo cáo năm.
-- en: Values that are assessed: whole year, at a date, survey; cumulative ones and those of a period of
--     their own are only shown. For the same window the one last reported is in force. None is accepted
--     after the end of tracking. With the same last day, one without cases comes first, then survey,
--     whole year, at a date (n ascending). A report sent before the window ended makes an estimate.
--     of_its_year: may stand for its year; a value at a date only if it stands in the year report or
--     refers to a day from that report's closing on.
CREATE TEMP TABLE eligible_value AS
WITH candidate AS (
  SELECT accepted.moment, accepted.period_id, accepted.revision, value.indicator_id, value.basis,
         value.value_to, CAST(substr(value.value_to, 1, 4) AS INTEGER) AS year,
         CASE WHEN accepted.submitted < value.value_to THEN 'estimate' ELSE value.level END AS level,
         coalesce(denominator.scaled = 0, 0) AS no_case,
         value.numerator IS NULL AND value.value IS NOT NULL AS unverifiable,
         value.baseline_document_id, value.responses,
         coalesce(value.responses, 0) > 0 AND value.sampling_vi IS NOT NULL AS has_sample,
         row_number() OVER (
           PARTITION BY accepted.moment, value.indicator_id, value.basis, value.value_to
           ORDER BY accepted.closing DESC, accepted.period_id DESC) AS age
  FROM temp.accepted_snapshot AS accepted
  CROSS JOIN temp.setting
  JOIN indicator_value AS value
    ON value.plan_id = setting.plan_id AND value.period_id = accepted.period_id
   AND value.revision = accepted.revision
  LEFT JOIN temp.exact AS denominator ON denominator.text = value.denominator
  WHERE value.basis IN ('whole_year', 'at_date', 'survey')
    AND value.value_to <= coalesce(setting.tracking_end, value.value_to))
SELECT candidate.*,
       candidate.basis <> 'at_date'
         OR (own.kind = 'year' AND own.year = candidate.year)
         OR candidate.value_to >= coalesce(
              (SELECT closing FROM reporting_period AS year_report
               WHERE year_report.kind = 'year' AND year_report.year = candidate.year
               ORDER BY closing, id LIMIT 1), '') AS of_its_year,
       row_number() OVER (
         PARTITION BY candidate.moment, candidate.indicator_id
         ORDER BY candidate.value_to, NOT candidate.no_case,
                  CASE candidate.basis WHEN 'survey' THEN 1 WHEN 'whole_year' THEN 2 ELSE 3 END) AS n
FROM candidate
JOIN reporting_period AS own ON own.id = candidate.period_id
WHERE candidate.age = 1;
CREATE INDEX temp.eligible_value_key ON eligible_value (moment, indicator_id, n);

-- rule: M20, M27, M28, M29
-- vi: Con số của một giá trị theo đơn vị của điều kiện. Mẫu số bằng 0: không có con số. Mức giảm tính từ
--     hai số đếm và mốc so sánh, không nhập sẵn tỷ lệ. Tỷ lệ là tử số chia mẫu số nhân 100; không có các
--     số đếm thì lấy tỷ lệ được nêu.
-- en: What a value says in the unit of a condition. Denominator 0: no figure. A reduction comes from two
--     counts and its baseline, never from a typed percentage. A rate is numerator by denominator times
--     100; without the counts, the rate as given.
CREATE TEMP TABLE raw_figure (
  moment TEXT, period_id TEXT, revision INTEGER, indicator_id TEXT, basis TEXT, value_to TEXT,
  target_id TEXT, condition_n INTEGER, num INTEGER, den INTEGER,
  CONSTRAINT figures_stay_exact CHECK (typeof(num) = 'integer' AND typeof(den) = 'integer')
);
INSERT INTO temp.raw_figure
WITH counted AS (
  SELECT condition.moment, value.period_id, value.revision, value.indicator_id, value.basis,
         value.value_to, condition.target_id, condition.n, condition.unit,
         condition.comparator = 'reduce_by_at_least' OR indicator.nature = 'reduction' AS reduces,
         numerator.scaled AS numerator, denominator.scaled AS denominator, given.scaled AS given,
         coalesce(numerator.scaled, given.scaled) AS now, baseline.scaled AS baseline
  FROM indicator_value AS value
  JOIN indicator ON indicator.id = value.indicator_id
  JOIN temp.condition_in_force AS condition ON condition.indicator_id = value.indicator_id
  LEFT JOIN temp.exact AS numerator ON numerator.text = value.numerator
  LEFT JOIN temp.exact AS denominator ON denominator.text = value.denominator
  LEFT JOIN temp.exact AS given ON given.text = value.value
  LEFT JOIN temp.exact AS baseline ON baseline.text = value.baseline),
figured AS (
  SELECT counted.*,
         CASE WHEN denominator = 0 THEN NULL
              WHEN reduces AND unit = 'count' THEN baseline - now
              WHEN reduces THEN (baseline - now) * 100
              WHEN unit = 'count' THEN now
              WHEN numerator IS NOT NULL AND denominator IS NOT NULL THEN numerator * 100
              ELSE given END AS num,
         CASE WHEN reduces AND unit = 'count' THEN 10000
              WHEN reduces THEN baseline
              WHEN unit = 'count' THEN 10000
              WHEN numerator IS NOT NULL AND denominator IS NOT NULL THEN denominator
              ELSE 10000 END AS den
  FROM counted)
SELECT moment, period_id, revision, indicator_id, basis, value_to, target_id, n,
       CASE WHEN den < 0 THEN -num ELSE num END, abs(den)
FROM figured
WHERE num IS NOT NULL AND den <> 0;

-- rule: M30
-- vi: Rút gọn phân số (thuật toán Ơ-clít).
-- en: In lowest terms (Euclid).
CREATE TEMP TABLE value_figure (
  moment TEXT, period_id TEXT, revision INTEGER, indicator_id TEXT, basis TEXT, value_to TEXT,
  target_id TEXT, condition_n INTEGER, num INTEGER, den INTEGER,
  CONSTRAINT comparisons_stay_exact
    CHECK (abs(num) <= 900000000000000 AND den BETWEEN 1 AND 9000000000000)
);
INSERT INTO temp.value_figure
WITH RECURSIVE euclid (num, den, a, b) AS (
  SELECT DISTINCT num, den, abs(num), den FROM temp.raw_figure
  UNION ALL
  SELECT num, den, b, a % b FROM euclid WHERE b <> 0)
SELECT raw.moment, raw.period_id, raw.revision, raw.indicator_id, raw.basis, raw.value_to, raw.target_id,
       raw.condition_n, raw.num / euclid.a, raw.den / euclid.a
FROM temp.raw_figure AS raw
JOIN euclid ON euclid.num = raw.num AND euclid.den = raw.den AND euclid.b = 0;
CREATE INDEX temp.value_figure_key
  ON value_figure (moment, target_id, condition_n, period_id, revision, basis, value_to);

-- rule: M22, M24, R5
-- vi: Năm báo cáo gần nhất đã chốt. Chỉ tiêu được kết luận khi báo cáo năm của năm được xét đã chốt. Trước
--     đó: mốc của năm gần nhất đã chốt; giữa hai mốc không kết luận. Kết thúc theo dõi trước ngày được xét:
--     không mốc.
-- en: The last year whose report has closed. A target is concluded on when the year report of the year it
--     is assessed for has closed. Before: the milestone of the last closed year; no verdict between two.
--     Where tracking ended before that day there is no milestone.
CREATE TEMP TABLE closed_year AS
SELECT moment.id AS moment, max(period.year) AS year
FROM temp.moment
LEFT JOIN reporting_period AS period
  ON period.kind = 'year' AND period.closing <= moment.closing
GROUP BY moment.id;

CREATE TEMP TABLE target_moment AS
WITH timed AS (
  SELECT moment.id AS moment, moment.closing, due.target_id, closed_year.year AS closed_year,
         CAST(substr(due.assessed_for, 1, 4) AS INTEGER) AS due_year,
         coalesce(setting.tracking_end < due.assessed_for, 0) AS ended,
         coalesce(coalesce(
           (SELECT year_report.closing FROM reporting_period AS year_report
            WHERE year_report.kind = 'year'
              AND year_report.year = CAST(substr(due.assessed_for, 1, 4) AS INTEGER)
            ORDER BY year_report.closing, year_report.id LIMIT 1), due.assessed_for)
           <= moment.closing, 0) AS is_due
  FROM temp.moment
  JOIN temp.due_in_force AS due ON due.moment = moment.id
  CROSS JOIN temp.setting
  JOIN temp.closed_year ON closed_year.moment = moment.id),
stepped AS (
  SELECT timed.*,
         CASE WHEN NOT ended AND NOT is_due
              THEN (SELECT max(milestone.year) FROM temp.milestone_in_force AS milestone
                    WHERE milestone.moment = timed.moment
                      AND milestone.target_id = timed.target_id
                      AND milestone.year <= timed.closed_year) END AS milestone_year
  FROM timed)
SELECT stepped.*,
       CASE WHEN is_due AND NOT ended THEN due_year ELSE milestone_year END AS judged_year
FROM stepped;

-- rule: R1, R2, R3, R4, R5, R6, R7, R8, R9, R10, R11, R12
-- vi: Giá trị được xét của mỗi điều kiện: của năm được xét, hoặc giá trị mới nhất khi không xét năm nào.
-- en: The value assessed for each condition: that of the year in question, else the newest one.
CREATE TEMP TABLE condition_case AS
WITH chosen AS (
  SELECT at.*, condition.n AS condition_n, condition.indicator_id, condition.comparator,
         goal.scaled AS goal, milestone.scaled AS milestone_value,
         (SELECT max(value.n) FROM temp.eligible_value AS value
          WHERE value.moment = at.moment AND value.indicator_id = condition.indicator_id
            AND (at.judged_year IS NULL
                 OR (value.of_its_year AND value.year = at.judged_year))) AS value_n,
         (SELECT max(value.n) FROM temp.eligible_value AS value
          WHERE value.moment = at.moment AND value.indicator_id = condition.indicator_id
            AND value.of_its_year AND value.year = at.milestone_year - 1) AS value_before_n,
         EXISTS (SELECT 1 FROM temp.eligible_value AS value
                 WHERE value.moment = at.moment
                   AND value.indicator_id = condition.indicator_id) AS has_value
  FROM temp.target_moment AS at
  JOIN temp.condition_in_force AS condition
    ON condition.moment = at.moment AND condition.target_id = at.target_id
  JOIN temp.exact AS goal ON goal.text = condition.value
  LEFT JOIN temp.milestone_in_force AS step
    ON step.moment = at.moment AND step.target_id = at.target_id AND step.year = at.milestone_year
  LEFT JOIN temp.exact AS milestone ON milestone.text = step.value)
SELECT chosen.*, indicator.nature, indicator.direction, target.strength,
       target.in_remit, target.missing_vi IS NOT NULL AS plan_leaves_out,
       value.period_id AS value_period, value.basis AS value_basis, value.value_to,
       value.year AS value_year, value.level, value.no_case, value.unverifiable,
       value.baseline_document_id, value.responses, value.has_sample,
       figure.num, figure.den,
       -- what is better: exactly the goal, less, or more
       CASE WHEN chosen.comparator = 'equal' AND indicator.direction = 'none' THEN 'exactly'
            WHEN chosen.comparator = 'at_most'
                 OR (chosen.comparator = 'equal' AND indicator.direction = 'down') THEN 'less'
            ELSE 'more' END AS better,
       figure.num * 10000 AS compared, chosen.goal * figure.den AS with_goal,
       chosen.milestone_value * figure.den AS with_milestone,
       coalesce(chosen.comparator = 'reduce_by_at_least' OR indicator.nature = 'reduction', 0)
         AS reduces
FROM chosen
JOIN target ON target.id = chosen.target_id
JOIN indicator ON indicator.id = chosen.indicator_id
LEFT JOIN temp.eligible_value AS value
  ON value.moment = chosen.moment AND value.indicator_id = chosen.indicator_id
 AND value.n = chosen.value_n
LEFT JOIN temp.value_figure AS figure
  ON figure.moment = chosen.moment AND figure.target_id = chosen.target_id AND figure.condition_n = chosen.condition_n
 AND figure.period_id = value.period_id AND figure.revision = value.revision
 AND figure.basis = value.basis AND figure.value_to = value.value_to;

-- vi: Kết quả của mỗi điều kiện: dòng đầu tiên đúng thì áp dụng. lack: thiếu gì để tính (R2).
-- en: The result of each condition: the first line that holds. lack: what is missing to compute (R2).
CREATE TEMP TABLE condition_verdict AS
WITH weighed AS (
  SELECT condition_case.*,
         coalesce(CASE better WHEN 'exactly' THEN compared = with_goal
                              WHEN 'less' THEN compared <= with_goal
                              ELSE compared >= with_goal END, 0) AS reaches_goal,
         coalesce(CASE better WHEN 'exactly' THEN compared = with_milestone
                              WHEN 'less' THEN compared <= with_milestone
                              ELSE compared >= with_milestone END, 0) AS reaches_milestone,
         CASE WHEN plan_leaves_out AND baseline_document_id IS NULL THEN 'plan_leaves_out'
              WHEN value_n IS NULL OR no_case THEN NULL
              WHEN nature = 'survey' AND NOT has_sample THEN 'sample'
              WHEN num IS NOT NULL THEN NULL
              WHEN reduces THEN 'baseline'
              ELSE 'counts' END AS missing
  FROM temp.condition_case),
judged AS (
  SELECT weighed.*,
         CASE
           WHEN NOT in_remit THEN 'R1'
           WHEN missing IS NOT NULL THEN 'R2'
           WHEN no_case THEN 'R3'
           WHEN NOT has_value AND NOT is_due THEN 'R4'
           WHEN ended THEN 'R5'
           WHEN is_due AND value_n IS NOT NULL AND level <> 'estimate' AND reaches_goal THEN 'R6'
           WHEN is_due AND value_n IS NOT NULL AND level <> 'estimate' THEN 'R7'
           WHEN is_due THEN 'R8'
           WHEN milestone_year IS NOT NULL AND reaches_milestone THEN 'R9'
           WHEN milestone_year IS NOT NULL THEN 'R10'
           WHEN reaches_goal THEN 'R11'
           ELSE 'R12'
         END AS result
  FROM weighed)
SELECT judged.*,
       result NOT IN ('R1', 'R2') AS speaks,
       -- no figure where data is missing, and none that is not ours to report
       result NOT IN ('R1', 'R2') AND num IS NOT NULL AS has_figure,
       CASE WHEN result IN ('R9', 'R10') THEN milestone_value ELSE goal END AS asked,
       CASE WHEN result IN ('R9', 'R10') THEN reaches_milestone ELSE reaches_goal END AS reaches
FROM judged;

-- rule: M23
-- vi: Ba cách hiểu "mỗi năm tăng tối thiểu …" của các mốc do suy ra: cộng điểm vào mốc trước (cách của
--     chúng tôi), nhân tỷ lệ với mốc trước, cộng điểm vào giá trị năm trước; không cách nào đòi hơn chính
--     chỉ tiêu. Nếu kết quả khác nhau: "phụ thuộc cách hiểu".
-- en: Three readings of "mỗi năm tăng tối thiểu …" for derived milestones: points above the milestone
--     before (the one we state), that share above it, points above last year's value; none asks for more
--     than the target itself. Where they differ, the result depends on the reading.
CREATE TEMP TABLE rise AS
WITH first_derived AS (
  SELECT moment, target_id, min(year) AS year
  FROM temp.milestone_in_force
  WHERE origin = 'derived'
  GROUP BY moment, target_id),
started AS (
  SELECT derived.moment, derived.target_id, derived.year AS derived_year,
         (SELECT max(before.year) FROM temp.milestone_in_force AS before
          WHERE before.moment = derived.moment AND before.target_id = derived.target_id
            AND before.year < derived.year) AS start_year
  FROM first_derived AS derived)
SELECT started.moment, started.target_id, started.start_year, start_value.scaled AS start,
       next_value.scaled - start_value.scaled AS step,
       (SELECT exact.scaled FROM temp.condition_in_force AS condition
        JOIN temp.exact ON exact.text = condition.value
        WHERE condition.moment = started.moment AND condition.target_id = started.target_id
        ORDER BY condition.n LIMIT 1) AS cap
FROM started
JOIN temp.milestone_in_force AS start
  ON start.moment = started.moment AND start.target_id = started.target_id
 AND start.year = started.start_year
JOIN temp.exact AS start_value ON start_value.text = start.value
JOIN temp.milestone_in_force AS next
  ON next.moment = started.moment AND next.target_id = started.target_id
 AND next.year = started.derived_year
JOIN temp.exact AS next_value ON next_value.text = next.value;

CREATE TEMP TABLE reading (
  moment TEXT, target_id TEXT, condition_n INTEGER, reading TEXT, asked_num INTEGER,
  asked_den INTEGER, met INTEGER,
  CONSTRAINT readings_stay_exact
    CHECK (typeof(asked_num) = 'integer' AND typeof(asked_den) = 'integer')
);
INSERT INTO temp.reading
WITH RECURSIVE
  divisor (step, a, b) AS (
    SELECT DISTINCT step, abs(1000000 + step), 1000000 FROM temp.rise
    UNION ALL
    SELECT step, b, a % b FROM divisor WHERE b <> 0),
  -- (1 + step/100) to the power of the years since the start
  power (moment, target_id, year, num, den, p, q) AS (
    SELECT rise.moment, rise.target_id, rise.start_year, rise.start, 10000,
           (1000000 + rise.step) / divisor.a, 1000000 / divisor.a
    FROM temp.rise
    JOIN divisor ON divisor.step = rise.step AND divisor.b = 0
    UNION ALL
    SELECT moment, target_id, year + 1, num * p, den * q, p, q
    FROM power
    WHERE year < (SELECT max(milestone.year) FROM temp.milestone_in_force AS milestone
                  WHERE milestone.moment = power.moment
                    AND milestone.target_id = power.target_id)),
  read_case AS (
    SELECT verdict.moment, verdict.target_id, verdict.condition_n, verdict.milestone_year,
           verdict.milestone_value, verdict.num, verdict.den, rise.step, rise.cap,
           before.num AS before_num, before.den AS before_den
    FROM temp.condition_verdict AS verdict
    JOIN temp.rise ON rise.moment = verdict.moment AND rise.target_id = verdict.target_id
    JOIN temp.milestone_in_force AS milestone
      ON milestone.moment = verdict.moment AND milestone.target_id = verdict.target_id AND milestone.year = verdict.milestone_year
     AND milestone.origin = 'derived'
    LEFT JOIN temp.eligible_value AS value
      ON value.moment = verdict.moment AND value.indicator_id = verdict.indicator_id
     AND value.n = verdict.value_before_n
    LEFT JOIN temp.value_figure AS before
      ON before.moment = verdict.moment AND before.target_id = verdict.target_id
     AND before.condition_n = verdict.condition_n
     AND before.period_id = value.period_id AND before.revision = value.revision
     AND before.basis = value.basis AND before.value_to = value.value_to
    WHERE verdict.result IN ('R9', 'R10') AND verdict.has_figure),
  asked AS (
    SELECT moment, target_id, condition_n, num, den, 'points' AS reading, NULL AS cap,
           milestone_value AS asked_num, 10000 AS asked_den
    FROM read_case
    UNION ALL
    SELECT read_case.moment, read_case.target_id, condition_n, read_case.num, read_case.den,
           'relative', cap, power.num, power.den
    FROM read_case
    JOIN power ON power.moment = read_case.moment AND power.target_id = read_case.target_id AND power.year = read_case.milestone_year
    UNION ALL
    SELECT moment, target_id, condition_n, num, den, 'actual', cap,
           before_num * 10000 + step * before_den, before_den * 10000
    FROM read_case
    WHERE before_num IS NOT NULL),
  capped AS (
    SELECT asked.*, cap IS NOT NULL AND cap * asked_den < asked_num * 10000 AS over FROM asked)
SELECT moment, target_id, condition_n, reading,
       CASE WHEN over THEN cap ELSE asked_num END,
       CASE WHEN over THEN 10000 ELSE asked_den END,
       CASE WHEN over THEN num * 10000 >= cap * den ELSE num * asked_den >= asked_num * den END
FROM capped;

-- rule: M26
-- vi: Khảo sát: nửa khoảng tin cậy 95 %, tính bằng phần mười điểm %, từ tỷ lệ (sáu chữ số thập phân), số
--     phiếu hợp lệ và hệ số 1,96; và mức được xét có nằm trong khoảng đó không. Không dùng căn bậc hai:
--     đếm số phần mười điểm mà bình phương không vượt quá.
-- en: Surveys: half of the 95 % interval in tenths of a percentage point, from the share (to six
--     decimals), the valid responses and the factor 1.96; and whether what is asked lies within it.
--     Without a square root: counted are the tenths whose square is not above it.
CREATE TEMP TABLE tenth AS
WITH RECURSIVE up (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up WHERE n < 1000)
SELECT n FROM up;

CREATE TEMP TABLE sampling_margin AS
WITH shared AS (
  SELECT moment, target_id, condition_n, responses, asked,
         CASE WHEN num < 0 THEN -1 ELSE 1 END
           * ((2 * abs(num) * 10000 + den) / (2 * den)) AS share
  FROM temp.condition_verdict
  WHERE nature = 'survey' AND has_sample AND has_figure),
squared AS (
  SELECT shared.*,
         CASE WHEN share BETWEEN 0 AND 1000000
              THEN 38416 * share * (1000000 - share) / (10000 * responses) ELSE 0 END AS square
  FROM shared)
SELECT moment, target_id, condition_n,
       (SELECT count(*) FROM temp.tenth
        WHERE (1000 * tenth.n - 500) * (1000 * tenth.n - 500) <= square) AS margin_tenths,
       -- 1.96² × 10,000 = 38416 = 16 × 2401
       (share - asked) * (share - asked) * responses * 625 <= 2401 * share * (1000000 - share)
         AS within_margin
FROM squared;

-- rule: R7, R10, R12
-- vi: Khoảng cách đến mức được xét (chỉ tiêu, hoặc mốc của năm), phân số tối giản.
-- en: The gap to what is asked (the target, or the milestone of the year), in lowest terms.
CREATE TEMP TABLE condition_gap (
  moment TEXT, target_id TEXT, condition_n INTEGER, num INTEGER, den INTEGER,
  CONSTRAINT gaps_stay_exact CHECK (typeof(num) = 'integer' AND typeof(den) = 'integer')
);
INSERT INTO temp.condition_gap
WITH RECURSIVE
  raw AS (
    SELECT moment, target_id, condition_n, abs(asked * den - num * 10000) AS num,
           10000 * den AS den
    FROM temp.condition_verdict
    WHERE has_figure AND NOT reaches),
  euclid (num, den, a, b) AS (
    SELECT DISTINCT num, den, num, den FROM raw
    UNION ALL
    SELECT num, den, b, a % b FROM euclid WHERE b <> 0)
SELECT raw.moment, raw.target_id, raw.condition_n, raw.num / euclid.a, raw.den / euclid.a
FROM raw
JOIN euclid ON euclid.num = raw.num AND euclid.den = raw.den AND euclid.b = 0;

-- rule: M24, M25, M26, M29, M31, M13
-- vi: Kết quả cùng các ghi chú: mức phấn đấu; ước tính, sơ bộ; số liệu từ năm trước; trong khoảng sai số;
--     phụ thuộc cách hiểu; đã từng đạt, nay thấp hơn (chỉ so giá trị đo cùng cách); đổi cách đo từ ngày;
--     không kiểm tra lại được.
-- en: The result with its modifiers: aspiration; estimate, provisional; a value of an earlier year; within
--     the margin of error; depends on the reading; met before and lower now (only values measured alike
--     are compared); measured anew from a day; cannot be checked again.
CREATE TEMP TABLE condition_result AS
WITH changed AS (
  SELECT verdict.*,
         (SELECT max(change.happened) FROM series_break AS change
          WHERE change.indicator_id = verdict.indicator_id
            AND change.happened <= verdict.value_to) AS measured_alike_from
  FROM temp.condition_verdict AS verdict)
SELECT verdict.moment, verdict.target_id, verdict.condition_n, verdict.result,
       CASE WHEN verdict.result = 'R2' THEN verdict.missing END AS lack,
       CASE WHEN verdict.has_figure THEN verdict.num END AS figure_num,
       CASE WHEN verdict.has_figure THEN verdict.den END AS figure_den,
       gap.num AS gap_num, gap.den AS gap_den,
       CASE WHEN verdict.has_figure THEN verdict.reaches_goal END AS at_level,
       CASE WHEN verdict.result IN ('R9', 'R10') THEN verdict.milestone_year END AS milestone_year,
       CASE WHEN verdict.speaks THEN verdict.value_period END AS value_period,
       CASE WHEN verdict.speaks THEN verdict.value_basis END AS value_basis,
       CASE WHEN verdict.speaks THEN verdict.value_to END AS value_to,
       verdict.strength = 'aspiration' AS aspiration,
       CASE WHEN verdict.has_figure AND verdict.level <> 'final' THEN verdict.level END AS level,
       CASE WHEN verdict.has_figure AND verdict.value_year < verdict.closed_year
            THEN verdict.value_year END AS value_year,
       coalesce(margin.within_margin, 0) AS within_margin,
       coalesce(margin.margin_tenths, 0) AS margin_tenths,
       EXISTS (SELECT 1 FROM temp.reading AS one
               JOIN temp.reading AS other
                 ON other.moment = one.moment AND other.target_id = one.target_id
                AND other.condition_n = one.condition_n AND other.met <> one.met
               WHERE one.moment = verdict.moment AND one.target_id = verdict.target_id
                 AND one.condition_n = verdict.condition_n) AS depends_on_reading,
       verdict.has_figure AND NOT verdict.reaches_goal AND EXISTS (
         SELECT 1 FROM temp.eligible_value AS earlier
         JOIN temp.value_figure AS figure
           ON figure.moment = verdict.moment AND figure.target_id = verdict.target_id
          AND figure.condition_n = verdict.condition_n
          AND figure.period_id = earlier.period_id AND figure.revision = earlier.revision
          AND figure.basis = earlier.basis AND figure.value_to = earlier.value_to
         WHERE earlier.moment = verdict.moment AND earlier.indicator_id = verdict.indicator_id
           AND earlier.value_to < verdict.value_to
           AND earlier.value_to >= coalesce(verdict.measured_alike_from, earlier.value_to)
           AND CASE verdict.better WHEN 'exactly' THEN figure.num * 10000 = verdict.goal * figure.den
                                   WHEN 'less' THEN figure.num * 10000 <= verdict.goal * figure.den
                                   ELSE figure.num * 10000 >= verdict.goal * figure.den END)
         AS was_met_before,
       (SELECT max(change.happened) FROM series_break AS change
        WHERE change.indicator_id = verdict.indicator_id AND change.happened <= verdict.closing)
         AS measured_anew_from,
       verdict.has_figure AND verdict.unverifiable AS unverifiable
FROM changed AS verdict
LEFT JOIN temp.sampling_margin AS margin
  ON margin.moment = verdict.moment AND margin.target_id = verdict.target_id
 AND margin.condition_n = verdict.condition_n
LEFT JOIN temp.condition_gap AS gap
  ON gap.moment = verdict.moment AND gap.target_id = verdict.target_id
 AND gap.condition_n = verdict.condition_n;

-- rule: R1, R2, R3, R4, R5, R6, R7, R8, R9, R10, R11, R12
-- vi: Kết quả của chỉ tiêu: đạt khi mọi điều kiện đạt, nên điều kiện quyết định là điều kiện đứng trước
--     theo precedence, kèm nhóm của nó. Câu không có con số thì chỉ trích dẫn, không tính.
-- en: Result of a target: met when all its conditions are, so the one first by precedence decides, with
--     its bucket. A statement without a figure can be quoted, not computed.
CREATE TEMP TABLE target_result AS
WITH ranked AS (
  SELECT condition_result.*,
         CASE WHEN condition_result.result = 'R10' AND figure_num IS NULL THEN 'not_assessable'
              ELSE kind.bucket END AS bucket,
         row_number() OVER (PARTITION BY moment, target_id
                            ORDER BY kind.precedence, condition_n) AS place
  FROM temp.condition_result
  JOIN temp.result_kind AS kind ON kind.result = condition_result.result)
SELECT moment.id AS moment, target.id AS target_id,
       coalesce(decisive.result, CASE WHEN target.in_remit THEN 'R2' ELSE 'R1' END) AS result,
       CASE WHEN decisive.result IS NULL AND target.in_remit THEN 'condition'
            ELSE decisive.lack END AS lack,
       coalesce(decisive.bucket, 'not_assessable') AS bucket,
       decisive.condition_n, decisive.figure_num, decisive.figure_den, decisive.gap_num,
       decisive.gap_den, decisive.at_level, decisive.milestone_year, decisive.value_period,
       decisive.value_basis, decisive.value_to, coalesce(decisive.aspiration, 0) AS aspiration,
       decisive.level, decisive.value_year, coalesce(decisive.within_margin, 0) AS within_margin,
       coalesce(decisive.margin_tenths, 0) AS margin_tenths,
       coalesce(decisive.depends_on_reading, 0) AS depends_on_reading,
       coalesce(decisive.was_met_before, 0) AS was_met_before, decisive.measured_anew_from,
       coalesce(decisive.unverifiable, 0) AS unverifiable
FROM temp.moment
CROSS JOIN target
LEFT JOIN ranked AS decisive
  ON decisive.moment = moment.id AND decisive.target_id = target.id AND decisive.place = 1
-- M41: what is not part of the plan at the moment is counted nowhere
WHERE coalesce((SELECT min(effective_from) FROM amendment
                WHERE amendment.target_id = target.id AND aspect = 'added'), '')
        <= coalesce(moment.as_of, '9999-12-31')
  AND NOT EXISTS (SELECT 1 FROM amendment
                  WHERE amendment.target_id = target.id AND aspect = 'dropped'
                    AND effective_from <= coalesce(moment.as_of, '9999-12-31'));
