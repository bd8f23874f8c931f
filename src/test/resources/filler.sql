-- Filler: requests of ten years, set by set, portable. filler_number and the lists are made by Filler.java.
create table filler_row as
select n.n as n,
       cast(2017 + cast((n.n - 1) as bigint) * 10 / n.total as integer) as deposit_year,
       case when n.n > n.finished then o.word
            when mod(n.n, 100) < 82 then 'CLOSED' when mod(n.n, 100) < 90 then 'AVIS_RECORDED'
            when mod(n.n, 100) < 93 then 'WITHDRAWN' when mod(n.n, 100) < 96 then 'OUTSIDE_PERIMETER'
            when mod(n.n, 100) < 98 then 'LAPSED' else 'CANCELLED' end as state,
       s.word as receiving, th.word as theme, subject.word as subject, product.word as product,
       dep.word as department, place.word as place, kind.word as kind,
       'ville' || mod(n.n * 31, 300) as town
  from filler_number n
  join filler_list s on s.list = 'signatory' and s.rank_in_list = mod(n.n * 7, 4)
  join filler_list o on o.list = 'open' and o.rank_in_list = mod(n.n * 11, 7)
  join filler_list th on th.list = 'theme' and th.rank_in_list = mod(n.n * 3, 14)
  join filler_list subject on subject.list = 'subject' and subject.rank_in_list = mod(n.n * 3, 14)
  join filler_list product on product.list = 'product' and product.rank_in_list = mod(n.n * 13, 20)
  join filler_list dep on dep.list = 'department' and dep.rank_in_list = mod(n.n * 5, 13)
  join filler_list place on place.list = 'place' and place.rank_in_list = mod(n.n * 5, 13)
  join filler_list kind on kind.list = 'kind' and kind.rank_in_list = mod(n.n * 17, 4);

create table filler_request as
select f.*, v.id as readership, v.variant as variant,
       case when f.state <> 'DRAFT' then 'D-' || f.deposit_year || '-' || lpad(cast(f.n as varchar(10)), 6, '0') end as reference,
       cast(f.deposit_year || '-' || lpad(cast(1 + mod(f.n, 12) as varchar(2)), 2, '0') || '-10 08:00:00+00' as timestamp with time zone) as at
  from filler_row f
  join filler_readership v
    on v.receiving = f.receiving
   and v.variant = case when f.state = 'DRAFT' then 'DRAFT'
                        when f.state in ('SUBMITTED', 'COMPLETION_ASKED', 'OUTSIDE_PERIMETER', 'LAPSED') then 'ALONE'
                        when mod(f.n, 10) = 3 then 'PART' else 'ALL' end;

create unique index filler_request_n on filler_request (n);

insert into funding_request (id, version, form_key, reference, receiving_signatory, depositor, state, state_since, due, created_at,
    submitted_at, title, theme, applicant_name, applicant_siret, form, dossier, revision, urgency, suspended_days, completion_count,
    search_words, applicant_words, departments, milestones, deposit_year, readership)
select n, 1, cast('00000000-0000-0000-0000-' || lpad(cast(n as varchar(12)), 12, '0') as uuid), reference, receiving,
       'agent.' || lower(receiving), state, at,
       case when state in ('SUBMITTED', 'COMPLETION_ASKED', 'CIRCULATING', 'AVIS_RECORDED') and mod(n, 100) > 80
            then at + interval '30' day end,
       at, case when state <> 'DRAFT' then at end,
       subject || ' ' || product || ' ' || place, case when state <> 'DRAFT' then theme end, kind || ' de ' || town,
       '2001' || lpad(cast(mod(n, 500) as varchar(5)), 5, '0') || '00010',
       case when state = 'DRAFT' then '{}' end,
       case when state <> 'DRAFT' then '{"applicant":{"name":"' || kind || ' de ' || town || '"},"project":{"title":"' || subject
            || ' ' || product || ' ' || place || '","theme":"' || theme || '","departments":["' || department
            || '"],"epci":[],"communes":[],"summary":"' || repeat('Résumé du projet. ', 40) || '"},'
            || '"funding":{"scheme":"' || case mod(n, 4) when 0 then 'CPER' when 1 then 'FEDER' when 2 then 'DETR' else 'REGION' end
            || '","plan":{"lines":[]}},"dates":{}}' end,
       1, 'NORMAL', 0, 0,
       case when state <> 'DRAFT' then ' d ' || deposit_year || ' ' || lpad(cast(n as varchar(10)), 6, '0') else '' end
            || ' ' || subject || ' ' || product || ' ' || place || ' ' || kind || ' de ' || town || ' ',
       ' ' || kind || ' de ' || town || ' ', case when state <> 'DRAFT' then ' ' || department || ' ' else '' end,
       '{"all":[{"state":"DRAFT","reachedAt":1700000000},{"state":"SUBMITTED","reachedAt":1700000000}]}',
       case when state <> 'DRAFT' then deposit_year end, readership
  from filler_request order by n;

insert into request_term (request, term, readership)
select n, subject, readership from filler_request
union all select n, product, readership from filler_request
union all select n, place, readership from filler_request
union all select n, kind, readership from filler_request
union all select n, 'de', readership from filler_request
union all select n, town, readership from filler_request
union all select n, 'd', readership from filler_request where state <> 'DRAFT'
union all select n, cast(deposit_year as varchar(4)), readership from filler_request where state <> 'DRAFT'
union all select n, lpad(cast(n as varchar(10)), 6, '0'), readership from filler_request where state <> 'DRAFT'
union all select n, '@' || department, readership from filler_request where state <> 'DRAFT';

insert into circulation (id, version, reference, opened_at, due, term, rule, closed_at)
select n, 1, reference, at, at + interval '30' day, at + interval '37' day, 'UNTIL_GIVEN',
       case when state <> 'CIRCULATING' then at + interval '37' day end
  from filler_request where variant in ('ALL', 'PART');

insert into circulation_asked (circulation, signatory)
select n, s.word from filler_request f join filler_list s on s.list = 'signatory' and (f.variant = 'ALL' or s.word <> 'IGN')
 where f.variant in ('ALL', 'PART');

insert into opinion (reference, signatory, number, stance, link, effect, reasons, given_by, given_name, substitute, given_at, revision)
select f.reference, s.word, 1,
       case mod(f.n + s.rank_in_list, 8) when 0 then 'TACIT' when 1 then 'FAVORABLE_WITH_RESERVES' when 2 then 'UNFAVORABLE' else 'FAVORABLE' end,
       'NONE', 'NONE', 'Motifs', 'membre.' || lower(s.word), 'Membre', false, at + interval '20' day, 1
  from filler_request f join filler_list s on s.list = 'signatory' and (f.variant = 'ALL' or s.word <> 'IGN')
 where f.variant in ('ALL', 'PART') and (f.state <> 'CIRCULATING' or mod(f.n + s.rank_in_list, 3) = 0);

insert into request_term (request, term, readership)
select r.id, '!' || o.signatory, r.readership from opinion o join funding_request r on r.reference = o.reference where o.stance <> 'TACIT';

insert into request_term (request, term, readership)
select f.n, '?' || s.word, f.readership
  from filler_request f join filler_list s on s.list = 'signatory' and (f.variant = 'ALL' or s.word <> 'IGN')
 where f.state = 'CIRCULATING' and mod(f.n + s.rank_in_list, 3) <> 0;

insert into stored_file (id, size_bytes, sha256, created_at) values (1, 3, 'filler', current_timestamp);

-- A piece of each request, and a file of each piece.
insert into stored_file (id, size_bytes, sha256, created_at, scan_state, scanned_at)
select 1 + n, 3, 'filler', at, 'CLEAN', at from filler_request where state <> 'DRAFT';

insert into attachment (request_id, kind, file_name, media_type, size_bytes, sha256, file_id, added_by, added_at, revision)
select n, 'OTHER', 'piece.pdf', 'application/pdf', 3, 'filler', 1 + n, 'agent', at, 1 from filler_request where state <> 'DRAFT';

insert into request_revision (reference, number, dossier, made_at, made_by)
select reference, 1, '{"project":{"title":"' || subject || '"}}', at, 'Agent' from filler_request where state <> 'DRAFT';

create table filler_avis as
select f.*, 'CRIG-OCC-' || deposit_year || '-' || lpad(cast(n as varchar(10)), 6, '0') as number,
       case mod(n, 6) when 0 then 'FAVORABLE_WITH_RESERVES' when 1 then 'SHARED' when 2 then 'UNFAVORABLE' else 'FAVORABLE' end as outcome
  from filler_request f where state in ('CLOSED', 'AVIS_RECORDED') and variant in ('ALL', 'PART');

insert into avis (id, number, reference, title, applicant_name, receiving_signatory, outcome, deliberated_on, recorded_at, record, sha256, pdf_file, rank_in_request)
select n, number, reference, subject || ' ' || product || ' ' || place, kind || ' de ' || town, receiving, outcome, cast(at as date),
       at + interval '60' day, '{"committee":"CRIG Occitanie","number":"' || number || '","recordedOn":"' || cast(cast(at as date) as varchar(10))
            || '","reference":"' || reference || '","revision":1,"title":"' || subject || ' ' || product || ' ' || place || '","applicant":"'
            || kind || ' de ' || town || '","applicantSiret":null,"funder":"Financeur de la région","amountAsked":' || 1000 * (10 + mod(n * 37, 500))
            || ',"receivingSignatory":"' || receiving || '","mode":"MEETING","deliberatedOn":"' || cast(cast(at as date) as varchar(10))
            || '","forInformation":false,"outcome":"' || outcome || '","text":"' || repeat('Le comité est favorable. ', 40)
            || '","reserves":[' || case when outcome = 'FAVORABLE_WITH_RESERVES' then '"Diffuser en licence ouverte."' else '' end
            || '],"positions":[],"quorumBase":4,"quorumRequired":2,"quorumCounted":3,"consultation":null,"quorumWaivedOn":null}', 'filler', 1, 1
  from filler_avis order by n;

insert into avis_asked (avis, signatory)
select n, s.word from filler_avis f join filler_list s on s.list = 'signatory' and (f.variant = 'ALL' or s.word <> 'IGN');

-- Asked of some, and given up: what is asked of the others is behind them.
insert into rectification (avis_number, reason, asked_by, asked_by_name, asked_at)
select number, 'Coquille', 'secretariat', 'Secrétariat', at + interval '70' day from filler_avis where mod(n, 50) = 0;

insert into rectification_abandoned (rectification, reason, abandoned_by, abandoned_by_name, abandoned_at)
select id, 'Sans objet', 'secretariat', 'Secrétariat', asked_at from rectification;

insert into follow_up (reference, result, amount, decided_on, recorded_at, recorded_by, avis_number, open_reserves, open_for)
select reference, case when mod(n, 5) = 0 then 'REFUSED' when mod(n, 35) = 1 then 'PARTLY_GRANTED' when mod(n, 35) = 2 then 'WITHDRAWN' else 'GRANTED' end, 12000, cast(at as date), at + interval '90' day,
       'agent', number, case when mod(n, 200) = 6 then 1 else 0 end,
       case when mod(n, 200) = 6 then receiving end
  from filler_avis where state = 'CLOSED';

-- What is published of three grants in four, by a few bodies; of some the object was not said.
insert into grant_data (version, reference, granting_name, granting_siret, convention_on, decision_reference, object, nature, payment,
                        paid_from, notified_to_eu, changed_at, changed_by, complete)
select 0, a.reference, 'Organisme ' || mod(a.n * 7, 11), '2000' || lpad(cast(mod(a.n * 7, 11) as varchar(5)), 5, '0') || '00010', cast(a.at as date),
       'CP/' || a.n, case when mod(a.n, 8) > 1 then a.subject || ' ' || a.product end, 'CASH', 'SINGLE', cast(a.at as date), false,
       a.at + interval '95' day, 'Agent', mod(a.n, 8) > 1
  from filler_avis a join follow_up f on f.reference = a.reference and f.result in ('GRANTED', 'PARTLY_GRANTED')
 where mod(a.n, 4) <> 3;

insert into grant_beneficiary (grant_data, beneficiary_rank, name, siret, share)
select id, 0, 'Syndicat', '20001000700010', 100 from grant_data;

insert into lifted_reserve (follow_up, reserve_rank)
select f.id, 1 from follow_up f join filler_avis a on a.reference = f.reference where mod(a.n, 200) = 7;

-- The place in the register: the day, then the order, as RegisterPlace makes it.
create table filler_line as
select f.*, cast(extract(epoch from cast(at as date)) / 86400 as bigint) * 1099511627776 + 2 * n as line from filler_avis f;

insert into register_line (id, avis, readership, theme, receiving, scheme, outcome, amount, applicant_words, follow_up, reserves_open, in_force, followed, reserves_left, reserves_lifted, granting_body)
select l.line, l.n, l.readership, l.theme, l.receiving,
       case mod(l.n, 4) when 0 then 'CPER' when 1 then 'FEDER' when 2 then 'DETR' else 'REGION' end, l.outcome,
       1000 * (10 + mod(l.n * 37, 500)), l.kind || ' de ' || l.town, coalesce(f.result, 'AWAITED'), coalesce(f.open_reserves, 0) > 0, true,
       case when f.result is null then '' when l.outcome = 'SHARED' or f.result = 'WITHDRAWN' then 'NOT_COMPARED'
            when (l.outcome = 'UNFAVORABLE') = (f.result = 'REFUSED') then 'YES' else 'NO' end,
       coalesce(f.open_reserves, 0), case when f.id is not null and mod(l.n, 200) = 7 then 1 else 0 end,
       case when f.result in ('GRANTED', 'PARTLY_GRANTED') then case when g.complete = true then g.granting_siret else '-' end else '' end
  from filler_line l left join follow_up f on f.reference = l.reference left join grant_data g on g.reference = l.reference;

insert into register_term (term, line, fields)
select subject, line, 'T' from filler_line
union all select product, line, 'T' from filler_line
union all select place, line, 'T' from filler_line
union all select kind, line, 'A' from filler_line
union all select town, line, 'A' from filler_line
union all select lower(receiving), line, case when receiving = 'REGION' then 'FST' else 'S' end from filler_line
union all select 'region', line, 'FX' from filler_line where receiving <> 'REGION'
union all select 'financeur', line, 'F' from filler_line
union all select lpad(cast(n as varchar(10)), 6, '0'), line, 'N' from filler_line
union all select cast(deposit_year as varchar(4)), line, 'N' from filler_line
union all select '@' || department, line, '' from filler_line
union all select w.word, f.line, 'X' from filler_line f
  join filler_list w on w.list = 'text' and w.word <> 'region' and (w.rank_in_list < 8 or mod(f.n + w.rank_in_list, 3) = 0);

insert into meeting (id, version, starts_at, ends_at, place, state)
select n, 1, timestamp with time zone '2017-01-10 08:00:00+00' + n * interval '12' day,
       timestamp with time zone '2017-01-10 11:00:00+00' + n * interval '12' day, 'Toulouse', 'CLOSED'
  from filler_number where n <= 300;

insert into agenda_item (meeting, rank_in_meeting, reference, minutes, kind, code)
select 1 + mod(n, 300), cast(n / 300 as integer), reference, 20, 'REQUEST', reference from filler_avis where n <= 3600;

-- Of the requests that wait for it, and of two meetings to come: one of today in the tests, which runs, and the next.
update meeting set state = 'CONVENED', convened_at = starts_at - interval '20' day where id in (279, 280);

insert into agenda_item (meeting, rank_in_meeting, reference, minutes, kind, code)
select m.id, 20 + f.n, f.reference, 20, 'REQUEST', f.reference
  from filler_request f
  join meeting m on m.id = case when f.n = (select min(o.n) from filler_request o where o.state = 'ON_AGENDA') then 279 else 281 + mod(f.n, 20) end
 where f.state = 'ON_AGENDA';

insert into meeting_session (version, meeting, opened_at, opened_by, attendance, saved_at, saved_by, closed_at)
select 1, id, starts_at, 'Secrétariat', '{"version":1,"page":"","places":{}}', ends_at, 'Secrétariat', case when id <> 279 then ends_at end
  from meeting where id <= 279;

insert into session_item (version, meeting, item, saved_at, saved_by, done_at)
select 1, i.meeting, i.code, m.starts_at, 'Secrétariat', case when m.id <> 279 then m.ends_at end
  from agenda_item i join meeting m on m.id = i.meeting where m.id <= 279;

insert into convocation (meeting, sequence_number, occasion, uid, starts_at, ends_at, place, without_quorum, agenda_revision, item_count, addressees, sent_at, sent_by, sent_name)
select id, 1, 'CONVENED', 'reunion-' || id || '@crig.example', starts_at, ends_at, place, false, 1, 0, '{"all":[]}', starts_at - interval '20' day, 'secretariat', 'Secrétariat'
  from meeting where id <= 280;

insert into convocation_answer (meeting, signatory, number, choice, starts_at, given_by, given_name, reported, given_at)
select m.id, s.word, 1, 'PRESENT', m.starts_at, 'membre.' || lower(s.word), 'Membre', false, m.starts_at - interval '10' day
  from meeting m join filler_list s on s.list = 'signatory' where m.id <= 280 and mod(m.id + s.rank_in_list, 3) > 0;

insert into consultation (version, reference, state, urgent, opened_at, debate_end, earliest_end, vote_opened_at, vote_end, closed_at)
select 1, reference, 'DECIDED', false, at + interval '40' day, at + interval '45' day, at + interval '45' day, at + interval '45' day,
       at + interval '50' day, at + interval '50' day
  from filler_avis where n > 3600;

insert into consultation_voter (consultation, signatory)
select c.id, s.word from consultation c join filler_list s on s.list = 'signatory' and s.rank_in_list < 2;

insert into vote (consultation, signatory, number, stance, given_by, given_name, substitute, given_at)
select v.consultation, v.signatory, 1, 'FAVORABLE', 'membre', 'Membre', false, c.vote_opened_at
  from consultation_voter v join consultation c on c.id = v.consultation;

insert into contribution (consultation, words, author, author_name, signatory, substitute, posted_at)
select id, 'Favorable.', 'membre.ign', 'Membre', 'IGN', false, opened_at from consultation where mod(id, 3) = 0;

insert into deliberation (version, reference, mode, meeting, opened_at, late, state, decision, held_on, decided_at, decided_by)
select 1, reference, case when n <= 3600 then 'MEETING' else 'WRITTEN_CONSULTATION' end, case when n <= 3600 then 1 + mod(n, 300) end,
       at, false, 'DECIDED', '{"seats":[],"quorum":{"base":4,"required":2,"counted":3},"outcome":"FAVORABLE","text":"Le comité est favorable.","reserves":[]}', cast(at as date), at, 'Secrétariat'
  from filler_avis;

-- What nobody needs any more was forgotten at night.
insert into notice (version, message_id, event, reference, recipient, recipient_name, subject, body_text, body_html, state, attempts, created_at, sent_at, failure, last_error, forgotten_at)
select 1, event.word || f.n || '@crig.example', event.word, f.reference, lower(f.receiving) || '@crig.example', f.receiving,
       f.reference || ' ' || f.subject, 'Bonjour', '<p>Bonjour</p>', case when mod(f.n, 500) = 0 then 'REFUSED' else 'SENT' end, 1, f.at,
       case when mod(f.n, 500) > 0 then f.at end, case when mod(f.n, 500) = 0 then 'ADDRESS_REFUSED' end,
       case when mod(f.n, 500) = 0 then '550 unknown' end,
       case when mod(f.n, 500) > 0 and f.state not in ('AVIS_RECORDED', 'CIRCULATING') and f.deposit_year < 2026 then f.at + interval '90' day end
  from filler_request f join filler_list event on event.list = 'event' where f.reference is not null;

insert into journal_entry (at, username, actor_name, signatory, act, subject, salt)
select f.at, 'agent.' || lower(f.receiving), 'Agent', f.receiving, act.word, f.reference, 'filler'
  from filler_request f join filler_list act on act.list = 'act' where f.reference is not null;

insert into account (username, password_hash, display_name, email, signatory, enabled, must_change_password, created_at, version)
select 'agent' || n.n, '{noop}filler', 'Agent ' || n.n, 'agent' || n.n || '@crig.example', s.word, true, false, current_timestamp, 1
  from filler_number n join filler_list s on s.list = 'signatory' and s.rank_in_list = mod(n.n, 4) where n.n <= 2000;

-- Somebody of two is logged in.
insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time, principal_name)
select lpad(cast(id as varchar(36)), 36, '0'), lpad(cast(id as varchar(36)), 36, 'f'), 1700000000000, 1700000000000, 43200, 2000000000000, username
  from account where username like 'agent%' and password_hash = '{noop}filler' and mod(id, 2) = 0;

insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)
select s.primary_id, w.word, cast('00' as bytea) from spring_session s join filler_list w on w.list = 'act';

insert into account_role (account, role) select id, 'AGENT' from account where username like 'agent%' and password_hash = '{noop}filler';

drop table filler_line;
-- What is counted of them.
update funding_request
   set amount_asked = 1000 * (10 + mod(id * 37, 500)),
       admissibility_days = case when state in ('AVIS_RECORDED', 'CLOSED') then 1 + mod(id, 15) end,
       opinions_days = case when state in ('AVIS_RECORDED', 'CLOSED') then 20 + mod(id, 20) end,
       deliberation_days = case when state in ('AVIS_RECORDED', 'CLOSED') then 2 + mod(id, 40) end,
       avis_days = case when state in ('AVIS_RECORDED', 'CLOSED') then 25 + mod(id, 70) end,
       follow_up_days = case when state = 'CLOSED' then 30 + mod(id, 60) end
 where reference is not null;

-- The register of before.
insert into former_import (version, file_name, sha256, line_count, fingerprint, sent_at, sent_by, brought, already, wrong)
values (0, 'registre.xlsx', 'filler', 0, 'filler', timestamp with time zone '2026-01-05 08:00:00+00', 'Secretariat', 0, 0, 0);

insert into former_avis (id, former_import, number, given_on, subject, applicant, outcome)
select (13149 + mod(n * 17, 5000)) * 1099511627776 + 2 * n + 1, (select max(id) from former_import), 'A-' || n,
       date '2006-01-01' + mod(n * 17, 5000) * interval '1' day, 'PCRS ' || n, 'Commune ' || n, 'FAVORABLE'
  from filler_number where n <= 5000;

insert into register_line (id, former, readership, theme, receiving, scheme, outcome, amount, applicant_words, follow_up, reserves_open, in_force)
select id, id, 2, '', '', '', outcome, -1, lower(applicant), '', false, true from former_avis;

insert into register_term (term, line, fields)
select case when mod(n, 40) = 0 then 'pcrs' else 'sujet' || n end, (13149 + mod(n * 17, 5000)) * 1099511627776 + 2 * n + 1, 'T'
  from filler_number where n <= 5000
union all
select 'commune', (13149 + mod(n * 17, 5000)) * 1099511627776 + 2 * n + 1, 'A' from filler_number where n <= 5000;

drop table filler_avis;
drop table filler_request;
drop table filler_row;
drop table filler_readership;
drop table filler_list;
drop table filler_number;
