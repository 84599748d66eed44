insert into count_mark (id, kind, subject_id, from_day)
select id, 'FAMILY_DOCTOR', elder_id, '1000-01-01' from family_doctor_contract
