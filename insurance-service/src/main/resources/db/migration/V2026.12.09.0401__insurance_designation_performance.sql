alter table designation
    add column materials_listed boolean not null default false,
    add column open_filings int not null default 0,
    add column open_supplementaries int not null default 0,
    add column open_measures int not null default 0,
    add column open_remedies int not null default 0,
    add column unanswered_remedies int not null default 0,
    add column open_declarations int not null default 0,
    add column recorded_outcomes int not null default 0
