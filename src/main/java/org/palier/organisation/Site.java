package org.palier.organisation;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;
import org.palier.platform.calendar.Locality;

/** A team in a town: the unit of data isolation. */
@Entity
public class Site {

	@Id
	private UUID id;

	@Column(name = "territory_id")
	private UUID territory;

	private String name;

	private String zone;

	private String region;

	/** From which amount on a partner's answer needs a code; never if empty. */
	private @Nullable BigDecimal codeAbove = new BigDecimal("23000.00");

	protected Site() {
	}

	public Site(UUID territory, String name, Locality locality) {
		this.id = UUID.randomUUID();
		this.territory = territory;
		this.name = name;
		this.zone = locality.zone().getId();
		this.region = locality.region();
	}

	public void change(UUID territory, String name, Locality locality) {
		this.territory = territory;
		this.name = name;
		this.zone = locality.zone().getId();
		this.region = locality.region();
	}

	public UUID id() {
		return id;
	}

	public UUID territory() {
		return territory;
	}

	public String name() {
		return name;
	}

	public void askCodeAbove(@Nullable BigDecimal amount) {
		this.codeAbove = amount;
	}

	public @Nullable BigDecimal codeAbove() {
		return codeAbove;
	}

	public Locality locality() {
		return new Locality(ZoneId.of(zone), region);
	}

}
