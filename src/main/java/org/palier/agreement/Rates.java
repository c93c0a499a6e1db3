package org.palier.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an hour costs, as the table of a site said it when the budget was saved.
 *
 * @param voisin of a Voisin, in euros
 * @param coordinator of the coordinator, in euros
 * @param since from which day both are in force
 */
public record Rates(BigDecimal voisin, BigDecimal coordinator, LocalDate since) {
}
