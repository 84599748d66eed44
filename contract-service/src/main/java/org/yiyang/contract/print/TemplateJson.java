package org.yiyang.contract.print;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about the wording of agreements. */
final class TemplateJson {
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
    static final String NATION = "CN";

    private TemplateJson() {}

    /** A wording from a day on; its clauses name fields of the agreement in braces. */
    @Schema(name = "AgreementTemplatePut")
    record Put(
            @NotNull LocalDate validFrom,
            @NotNull @Text @Size(max = 60) String title,
            @NotNull @Size(min = 1, max = 60) List<@NotNull @Text @Size(max = 1000) String> clauses,
            @NotNull @Text @Size(max = 500) String reason) {
        TemplateText wording() {
            return new TemplateText(title, clauses);
        }
    }

    /**
     * A wording and its days.
     *
     * @param regionCode whose wording it is; CN is the one of regions without any
     * @param digest SHA-256 of the text, as it stands on the prints
     */
    @Schema(name = "AgreementTemplateView")
    record View(
            String regionCode,
            String title,
            List<String> clauses,
            String digest,
            LocalDate validFrom,
            LocalDate validTo) {
        static View of(AgreementTemplate template, TemplateVersion version) {
            TemplateText wording = version.wording();
            return new View(
                    template.region(),
                    wording.title(),
                    wording.clauses(),
                    wording.digest(),
                    version.validFrom(),
                    version.validTo());
        }

        static View ofTheCountry(TemplateText wording) {
            return new View(NATION, wording.title(), wording.clauses(), wording.digest(), ALWAYS, null);
        }

        TemplateText wording() {
            return new TemplateText(title, clauses);
        }
    }

    /** The wordings that a region has put, in the order of their days. */
    @Schema(name = "AgreementTemplateVersions")
    record Versions(List<View> items) {}
}
