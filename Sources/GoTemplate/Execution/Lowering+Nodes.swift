import GoRuntime

extension Lowering {
    /// Lowers elements of a template's text.
    mutating func lower(_ nodes: [Node]) {
        for node in nodes { lower(node) }
    }

    private mutating func lower(_ node: Node) {
        switch node {
        case .text(let text): lower(text)
        case .comment, .define: break
        case .action(let action):
            lower(action.pipeline)
            guard action.pipeline.variables.isEmpty else {
                emit(.drop, growth: -1)
                return
            }
            mark(.element(node))
            emit(.print, growth: -1)
        case .branch(let branch): lower(branch, node)
        case .template(let call): lower(node, callOf: call.name, call.pipeline)
        case .block(let block):
            let name = block.definition.name
            let call = TemplateNode(name, block.pipeline, offset: block.definition.offset)
            lower(Node.template(call), callOf: name, block.pipeline)
        case .break:
            guard let loop = loops.indices.last else { return }
            emit(loops[loop].isElse ? .jump : .rangeBreak)
            loops[loop].breaks.append(code.count - 1)
        case .continue:
            guard let loop = loops.last(where: { !$0.isElse }) else { return }
            emit(.jump, a: loop.next)
        }
    }

    private mutating func lower(_ text: TextNode) {
        guard !text.text.isEmpty else { return }
        let start = texts.count
        texts += text.text.bytes
        emit(.text, a: start, b: text.text.count)
    }

    private mutating func lower(_ node: Node, callOf name: GoString, _ pipeline: PipeNode?) {
        mark(.element(node))
        let place = place
        let name = index(of: name)
        emit(.templateCheck, a: name)
        if let pipeline {
            lower(pipeline)
        } else {
            emitConstant(.absent)
        }
        emit(.template, a: name, growth: -1, at: place)
    }

    private mutating func lower(_ branch: BranchNode, _ node: Node) {
        mark(.element(node))
        let outer = scope
        switch branch.kind {
        case .range: lowerRange(branch)
        case .if:
            lower(branch.pipeline)
            let otherwise = emitJump(.jumpIfFalse, growth: -1)
            lowerBody(branch)
            lowerOtherwise(branch, from: otherwise)
        case .with:
            lower(branch.pipeline)
            let slot = claimSlot()
            emit(.store, a: slot)
            let otherwise = emitJump(.jumpIfFalse, growth: -1)
            let dot = dot
            self.dot = slot
            lowerBody(branch)
            self.dot = dot
            lowerOtherwise(branch, from: otherwise)
        }
        close(outer)
    }

    /// Lowers what stands before `else`, where its variables are no more.
    private mutating func lowerBody(_ branch: BranchNode) {
        let outer = scope
        lower(branch.nodes)
        close(outer)
    }

    /// Lowers what stands after `else`; `jump` goes there.
    private mutating func lowerOtherwise(_ branch: BranchNode, from jump: Int) {
        guard let otherwise = branch.otherwise else {
            land(jump)
            return
        }
        let end = emitJump(.jump)
        land(jump)
        lower(otherwise)
        land(end)
    }

    private mutating func lower(_ otherwise: BranchNode.Otherwise) {
        switch otherwise {
        case .nodes(let nodes, _): lower(nodes)
        case .branch(let branch): lower(Node.branch(branch))
        }
    }

    private mutating func lowerRange(_ branch: BranchNode) {
        let pipeline = branch.pipeline
        lower(pipeline)
        let slots = pipeline.variables.compactMap { slot(of: $0.name) }
        let dot = dot
        let body = claimSlot()
        ranges.append(
            LoweredTemplate.Range(
                dot: body,
                index: slots.count > 1 ? slots[0] : nil,
                element: slots.last,
                isPair: slots.count > 1
            )
        )
        let range = ranges.count - 1
        let start = emitJump(.rangeStart, a: range, growth: -1)
        let next = code.count
        let exit = emitJump(.rangeNext, a: range)
        self.dot = body
        let outer = scope
        loops.append(Loop(next: next))
        lower(branch.nodes)
        let loop = loops.removeLast()
        close(outer)
        self.dot = dot
        emit(.jump, a: next)
        guard let otherwise = branch.otherwise else {
            for jump in [start, exit] + loop.breaks { land(jump) }
            return
        }
        land(start)
        loops.append(Loop(next: next, isElse: true))
        lower(otherwise)
        let breaks = loop.breaks + loops.removeLast().breaks
        for jump in [exit] + breaks { land(jump) }
    }
}
