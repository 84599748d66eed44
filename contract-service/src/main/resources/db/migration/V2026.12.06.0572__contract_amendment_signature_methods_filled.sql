update agreement_amendment
set medical_sign_method = case when medical_signed_at is null then null else 'ACCOUNT' end,
    care_sign_method = case when care_signed_at is null then null else 'ACCOUNT' end
