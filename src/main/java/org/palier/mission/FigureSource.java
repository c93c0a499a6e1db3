package org.palier.mission;

import java.util.List;
import java.util.UUID;

/** A phase that has figures to show on the mission's page. */
public interface FigureSource {

	List<Figure> figures(UUID mission);

}
