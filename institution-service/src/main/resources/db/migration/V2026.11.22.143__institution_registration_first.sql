insert into registration_period (id, institution_id, status, document, name, category, hospital_level, hospital_grade,
    credit_code, region_code, address, ownership, operating_mode, parent_id, operated_by_id, beds, beds_care,
    beds_nursing, beds_medical, beds_integrated, beds_family, opened_on, valid_from, recorded_at)
select i.id, i.id, i.status, i.takeover_document, i.name, i.category, i.hospital_level, i.hospital_grade,
    i.credit_code, i.region_code, i.address, i.ownership, i.operating_mode, i.parent_id, i.operated_by_id, i.beds,
    i.beds_care, i.beds_nursing, i.beds_medical, i.beds_integrated, i.beds_family, i.opened_on,
    least(coalesce(i.opened_on, date(i.changed_at)), date(i.changed_at), coalesce((select min(p.valid_from)
        from qualification q join qualification_period p on p.qualification_id = q.id
        where q.institution_id = i.id), date(i.changed_at))), i.changed_at
from institution i
