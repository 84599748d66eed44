package org.yiyang.institution;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.yiyang.kit.reference.CalendarHearing;
import org.yiyang.local.LocalResource;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class CalendarHearingTest extends CalendarHearing {}
