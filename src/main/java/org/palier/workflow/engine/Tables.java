package org.palier.workflow.engine;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;
import org.palier.workflow.DecisionTable;

/** Reads decision tables back from their models. */
final class Tables {

	private Tables() {
	}

	static Optional<DecisionTable> read(RepositoryService repository, String table) {
		return Optional.ofNullable(
				repository.createDecisionDefinitionQuery().decisionDefinitionKey(table).latestVersion().singleResult())
			.map((definition) -> read(repository, definition));
	}

	private static DecisionTable read(RepositoryService repository, DecisionDefinition definition) {
		var model = repository.getDmnModelInstance(definition.getId());
		Decision decision = model.getModelElementById(definition.getKey());
		return new DecisionTable(decision.getName(), words(decision.getDescription()),
				model.getModelElementsByType(Input.class).stream().map(Input::getLabel).toList(),
				model.getModelElementsByType(Output.class).stream().map(Output::getLabel).toList(),
				model.getModelElementsByType(Rule.class).stream().map(Tables::rule).toList());
	}

	private static DecisionTable.Rule rule(Rule rule) {
		List<String> inputs = rule.getInputEntries().stream().map((entry) -> feel(entry.getText())).toList();
		List<String> outputs = rule.getOutputEntries().stream().map((entry) -> feel(entry.getText())).toList();
		return new DecisionTable.Rule(inputs, outputs, words(rule.getDescription()));
	}

	private static String feel(@Nullable Text text) {
		return (text != null) ? text.getTextContent().strip() : "";
	}

	private static String words(@Nullable Description description) {
		return (description != null) ? description.getTextContent().strip() : "";
	}

}
