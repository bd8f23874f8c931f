-- For the grants that are there already: complete as GrantDetails says it. The number of an association is a W and nine digits.
update grant_data set complete = true
 where granting_name is not null and granting_siret is not null and convention_on is not null and object is not null
   and nature is not null and payment is not null and (payment <> 'OTHER' or payment_terms is not null)
   and paid_from is not null and (payment <> 'STAGED' or paid_until is not null) and notified_to_eu is not null
   and exists (select 1 from grant_beneficiary b where b.grant_data = grant_data.id)
   and not exists (select 1 from grant_beneficiary b
                    where b.grant_data = grant_data.id and b.siret is null
                      and (grant_data.nature <> 'KIND' or b.rna is null or length(b.rna) <> 10 or b.rna not like 'W%'
                           or replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(b.rna,
                              '0', ''), '1', ''), '2', ''), '3', ''), '4', ''), '5', ''), '6', ''), '7', ''), '8', ''), '9', '') <> 'W'));

update register_line set granting_body = coalesce(
    (select case when g.complete = true and f.amount is not null then g.granting_siret else '-' end
       from avis a
       join follow_up f on f.reference = a.reference and f.result in ('GRANTED', 'PARTLY_GRANTED')
       left join grant_data g on g.reference = a.reference
      where a.id = register_line.avis
        and not exists (select 1 from avis n where n.reference = a.reference and n.rank_in_request > a.rank_in_request)), '');
