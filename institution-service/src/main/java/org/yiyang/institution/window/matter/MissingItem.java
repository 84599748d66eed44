package org.yiyang.institution.window.matter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.yiyang.kit.text.Text;

/** One item of a correction notice: which paper, and what is wrong with it. */
@Embeddable
public record MissingItem(
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "material", length = 40)
        MaterialKind material,

        @NotNull @Text @Size(max = 200) @Column(name = "note", length = 200)
        String note) {}
