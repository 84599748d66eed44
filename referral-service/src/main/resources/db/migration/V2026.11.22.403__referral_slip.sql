create table return_slip (
    referral_id binary(16) not null primary key,
    diagnosis varbinary(2100) not null,
    main_results varbinary(8100),
    treatment varbinary(8100),
    next_plan varbinary(8100) not null,
    rehab_advice varbinary(8100)
) character set utf8mb4
