update agreement_amendment
set in_force_on = date(date_add(greatest(medical_signed_at, care_signed_at), interval 8 hour))
where state = 'IN_FORCE'
