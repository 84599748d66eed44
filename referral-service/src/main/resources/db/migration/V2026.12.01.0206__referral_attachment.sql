create table referral_attachment (
    document_id binary(16) not null primary key,
    referral_id binary(16) not null,
    kind varchar(20) not null,
    institution_id binary(16),
    key referral_attachment_referral (referral_id, document_id)
) character set utf8mb4 collate utf8mb4_bin
