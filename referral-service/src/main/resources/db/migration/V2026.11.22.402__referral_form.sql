create table referral_form (
    referral_id binary(16) not null primary key,
    brief varbinary(900) not null,
    impression varbinary(2100),
    present_illness varbinary(8100),
    past_history varbinary(8100),
    treatment varbinary(8100),
    allergies varbinary(2100)
) character set utf8mb4
