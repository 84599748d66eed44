update family_doctor_contract c
set c.last_on = (select max(t.ends_on) from family_doctor_term t where t.contract_id = c.id)
