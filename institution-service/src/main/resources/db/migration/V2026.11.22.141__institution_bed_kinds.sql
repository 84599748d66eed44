update institution
set beds_care = if(category in ('WELFARE_HOME', 'HOME_FOR_DESTITUTE', 'NURSING_HOME', 'CARE_DEPARTMENT',
        'DAY_CARE_CENTRE'), beds, 0),
    beds_medical = beds - beds_care
